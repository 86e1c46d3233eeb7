#!/usr/bin/env node
// Walks the open interface from a search to a certification and the training that leads to it near a place ($PLACE, Montpellier by default), knowing nothing but the address of its OpenAPI document:
//   node walk.mjs https://the-site/api/openapi.json "aide-soignante" "infirmier"
// Every address is found in the document by operationId; nothing is copied from the source code. Node 20, no package.

const [documentAddress, words = "aide-soignante", target] = process.argv.slice(2);
if (!documentAddress) {
  console.error("Usage: node walk.mjs ADDRESS_OF_OPENAPI_JSON [WORDS] [TARGET_WORDS]");
  process.exit(2);
}

/** The operations of a document, by their ids. */
class Interface {
  constructor(address, document) {
    this.address = address;
    this.document = document;
    this.operations = new Map();
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const [method, operation] of Object.entries(methods)) {
        this.operations.set(operation.operationId, { path, method, ...operation });
      }
    }
  }

  static async open(address) {
    return new Interface(address, await readJson(address));
  }

  /** Calls an operation; refuses what the document does not describe, and checks that what it requires is there. */
  async call(id, values = {}) {
    const operation = this.operations.get(id);
    if (!operation) throw new Error(`The document has no operation '${id}'.`);
    const known = new Map((operation.parameters ?? []).map((p) => [p.name, p]));
    let path = operation.path;
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(values)) {
      const parameter = known.get(name);
      if (!parameter) throw new Error(`'${id}' has no parameter '${name}'.`);
      if (parameter.in === "path") path = path.replace(`{${name}}`, encodeURIComponent(value));
      else query.set(name, value);
    }
    for (const parameter of known.values()) {
      if (parameter.required && !(parameter.name in values)) throw new Error(`'${id}' needs '${parameter.name}'.`);
    }
    const server = new URL(this.document.servers?.[0]?.url ?? "/", this.address);
    const url = new URL(path.replace(/^\//, ""), server);
    url.search = query;
    const body = await readJson(url);
    const schema = this.#resolve(operation.responses["200"].content["application/json"].schema);
    for (const key of schema.required ?? []) {
      if (!(key in body)) throw new Error(`'${id}' answered without '${key}'.`);
    }
    return body;
  }

  #resolve(schema) {
    return schema.$ref ? schema.$ref.slice(2).split("/").reduce((node, key) => node[key], this.document) : schema;
  }
}

async function readJson(url) {
  const answer = await fetch(url, { headers: { accept: "application/json" } });
  const body = await answer.json();
  if (!answer.ok) throw new Error(`${url}: ${body.status} ${body.title} ${body.detail}`);
  return body;
}

/** One step of the walk: it runs when the document has its operation, reads what earlier steps found and adds to it. */
const steps = [
  {
    operation: "listOccupations",
    async run(api, found) {
      const { items, total } = await api.call("listOccupations", { q: words, limit: 1 });
      if (items.length === 0) throw new Error(`No occupation answers to '${words}'.`);
      found.origin = items[0];
      return `${total} métier(s) pour « ${words} », d’abord ${items[0].label} [${items[0].id}]`;
    },
  },
  {
    operation: "getOccupation",
    async run(api, found) {
      found.sheet = await api.call("getOccupation", { id: found.origin.id });
      return `${found.sheet.label} : ${found.sheet.definition}`;
    },
  },
  {
    operation: "listCloseOccupations",
    async run(api, found) {
      const { items } = await api.call("listCloseOccupations", { id: found.origin.id, limit: 5 });
      found.close = items;
      return "Métiers proches : " + items.map((i) => `${i.occupation.label} (${Math.round(100 * i.score)} %)`).join(", ");
    },
  },
  {
    operation: "findRoutes",
    async run(api, found) {
      const to = target
        ? (await api.call("listOccupations", { q: target, limit: 1 })).items[0]?.id
        : found.close[0]?.occupation.id;
      if (!to) throw new Error("There is nowhere to go.");
      const search = await api.call("findRoutes", { from: found.origin.id, to, months: 36 });
      found.route = search.routes[0];
      if (!found.route) return `Pas de parcours vers ${search.to.label} : ${search.noRoute.explanation}`;
      found.certification = found.route.steps.flatMap((s) => s.certifications).map((c) => c.certification).filter(Boolean).at(-1);
      return `Vers ${search.to.label} : ${found.route.months} mois, ${found.route.steps.length} étape(s), ${found.route.difficulty}`;
    },
  },
  {
    operation: "getCertification",
    async run(api, found) {
      const id = found.certification?.id ?? found.sheet.certifications[0]?.certification.id;
      if (!id) return "Aucun diplôme n’est nommé sur ce chemin.";
      found.certification = await api.call("getCertification", { id });
      return `Diplôme : ${found.certification.label}${found.certification.rncp ? ` (${found.certification.rncp})` : ""}`;
    },
  },
];

/** Walked only where the document describes a search of training by certification and place, whatever it calls it. */
function trainingStep(api) {
  const asks = (o, name) => (o.parameters ?? []).some((p) => p.name === name);
  const operation = [...api.operations.values()].find((o) => o.path.includes("/training") && asks(o, "certification") && asks(o, "place"))?.operationId;
  return operation && {
    operation,
    async run(_, found) {
      const place = process.env.PLACE ?? "Montpellier";
      if (!found.certification) return "Aucun diplôme à préparer.";
      const { items, total } = await api.call(operation, { certification: found.certification.id, place });
      found.training = items;
      const [first] = items;
      return `${total} formation(s) près de ${place}` + (first ? `, d’abord ${first.title}, ${first.provider}, à ${first.kilometres} km` : "");
    },
  };
}

const api = await Interface.open(new URL(documentAddress));
console.log(`${api.document.info.title}, OpenAPI ${api.document.openapi}, ${api.operations.size} opérations`);
const found = {};
for (const step of [...steps, trainingStep(api)].filter(Boolean)) {
  console.log(`${step.operation}: ${await step.run(api, found)}`);
}
