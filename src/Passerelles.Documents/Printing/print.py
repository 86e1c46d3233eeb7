"""Reads an HTML page on standard input and writes it as a tagged PDF on standard output.

Run by PdfPrinter with the interpreter of WeasyPrint: print.py BASE_ADDRESS LARGEST SMALLEST
BASE_ADDRESS makes links absolute; nothing is ever fetched from it. With LARGEST and SMALLEST above zero, the size of the
root font, in points, is brought down between the two until everything holds on one page.
Each step of the work is a line « step N » on standard error.
"""
import ctypes.util
import logging
import re
import sys
import tempfile

# Nothing is written: without this, looking for a temporary folder leaves empty files in several for an instant.
tempfile.tempdir = '/nonexistent'
# Looking for libraries by their short names starts a compiler and a linker several times, a quarter of a sheet's time; without,
# the names of their files, which WeasyPrint tries next, are found by the loader.
ctypes.util.find_library = lambda _: None
try:
    import weasyprint
except ModuleNotFoundError as missing:
    sys.exit(69 if missing.name == 'weasyprint' else 70)  # EX_UNAVAILABLE, EX_SOFTWARE

import weasyprint.text.fonts as fonts

VERSION = weasyprint.__version__


def forbid(event, _):
    # Second bolt, after the fetcher below: no code of a library opens a connection or starts a program.
    if event.startswith(('socket.connect', 'socket.getaddrinfo', 'socket.sendto', 'subprocess.Popen', 'os.exec', 'os.system', 'os.posix_spawn')):
        raise PermissionError(event)


sys.addaudithook(forbid)


def fetch(url, *args, **kwargs):
    """Only what the page itself holds."""
    if not url.lower().startswith('data:'):
        raise PermissionError('nothing is fetched')
    return weasyprint.default_url_fetcher(url, *args, **kwargs)


# Fonts are those of the folder beside us: no page declares one, so no temporary folder is needed.
if hasattr(fonts, 'mkdtemp'):
    fonts.mkdtemp = lambda *_, **__: '/nonexistent'


class Steps(logging.Handler):
    def emit(self, record):
        if step := re.match(r'Step (\d)', record.getMessage()):
            print('step', step[1], file=sys.stderr, flush=True)


weasyprint.LOGGER.setLevel(logging.CRITICAL)
logging.getLogger('weasyprint.progress').setLevel(logging.INFO)
logging.getLogger('weasyprint.progress').addHandler(Steps())


# --- Tags ---------------------------------------------------------------------------------------------------------
# WeasyPrint 57 nests the marked content of a page in itself, starts the structure again on every page, puts floats before
# the text around them, leaves table headers without scope, pictures without alternative, page numbers as text to read, and
# hides link annotations (flag 2 of ISO 32000-1, table 165, instead of 4). Its content stream is kept, its tags are rebuilt
# from the order of the HTML. Later versions have tags of their own and are left alone.
if VERSION.startswith('57.'):
    import pydyf
    import weasyprint.draw as draw
    import weasyprint.pdf as pdf_module
    from weasyprint.formatting_structure import boxes
    from weasyprint.pdf.metadata import add_metadata
    from weasyprint.pdf.stream import Stream

    ROLES = {
        'h1': 'H1', 'h2': 'H2', 'h3': 'H3', 'h4': 'H4', 'h5': 'H5', 'h6': 'H6', 'p': 'P', 'blockquote': 'BlockQuote',
        'article': 'Art', 'section': 'Sect', 'ul': 'L', 'ol': 'L', 'dl': 'L', 'li': 'LI', 'dt': 'Lbl', 'dd': 'LBody',
        'table': 'Table', 'thead': 'THead', 'tbody': 'TBody', 'tfoot': 'TFoot', 'tr': 'TR', 'th': 'TH', 'td': 'TD',
        'caption': 'Caption', 'a': 'Link', 'span': 'Span', 'svg': 'Figure', 'img': 'Figure', 'figure': 'Div',
    }
    ARTIFACT = object()

    def name(element):
        return element.tag.rsplit('}', 1)[-1] if isinstance(element.tag, str) else ''

    def alternative(element):
        return element.get('aria-label') or element.get('alt') or ''

    def kind(box, tag):
        """What a box is to the reader: an artifact, or (element, role of the piece in it)."""
        if isinstance(box, (boxes.PageBox, boxes.MarginBox)) or box.element is None or name(box.element) in ('html', 'body', 'ul', 'ol', 'dl'):
            return ARTIFACT
        if isinstance(box, boxes.ReplacedBox):
            return (box.element, None) if alternative(box.element) else ARTIFACT
        if not isinstance(box, boxes.InlineBox) and not (box.children and isinstance(box.children[-1], boxes.LineBox)):
            return ARTIFACT  # grounds and rules of a box that holds other boxes
        marker = str(box.element_tag).endswith('::marker')
        return (box.element, 'Lbl' if marker else 'Link' if tag == 'Link' else None)

    # A piece is one sequence of the page, never within another: a box that begins cuts the piece around it in two.
    def open_piece(stream, what):
        stream.piece_start = len(stream.stream)
        if what[0] is ARTIFACT:
            pydyf.Stream.begin_marked_content(stream, 'Artifact')
        else:
            pydyf.Stream.begin_marked_content(stream, 'Span', pydyf.Dictionary({'MCID': len(stream.marked)}))
            stream.marked.append(what)
        stream.piece_head = len(stream.stream)

    def close_piece(stream, what):
        if len(stream.stream) > stream.piece_head:
            pydyf.Stream.end_marked_content(stream)
            return
        del stream.stream[stream.piece_start:]  # nothing was drawn in it
        if what[0] is not ARTIFACT:
            stream.marked.pop()

    def begin(self, box, mcid=False, tag=None):
        if not self._mark:
            return
        if not hasattr(self, 'pieces'):
            self.pieces = []
        outer = self.pieces[-1] if self.pieces else (ARTIFACT, False)
        if self.pieces:
            close_piece(self, outer)
        # What stands in the margin of a page is no part of its text, nor is what that holds.
        margin = isinstance(box, boxes.MarginBox) or (outer[0] is ARTIFACT and outer[1])
        what = ARTIFACT if margin else kind(box, tag)
        self.pieces.append((ARTIFACT, margin) if what is ARTIFACT else (*what, box if tag == 'Link' else None))
        open_piece(self, self.pieces[-1])

    def end(self):
        if not self._mark:
            return
        close_piece(self, self.pieces.pop())
        if self.pieces:
            open_piece(self, self.pieces[-1])

    Stream.begin_marked_content = begin
    Stream.end_marked_content = end

    draw_replaced = draw.draw_replacedbox

    def draw_replacedbox(stream, box):
        stream.begin_marked_content(box, mcid=True)
        draw_replaced(stream, box)
        stream.end_marked_content()

    draw.draw_replacedbox = draw_replacedbox

    class Node:
        """An element of the page that has content: its pieces and children, as drawn."""

        def __init__(self, element):
            self.element, self.items = element, []

    def structure(pdf, metadata, document, page_streams):
        root = document._html.etree_element
        order = {element: i for i, element in enumerate(root.iter())}
        parents = {child: parent for parent in root.iter() for child in parent}
        nodes = {root: Node(root)}

        def node(element):
            if element not in nodes:
                nodes[element] = Node(element)
                node(parents[element]).items.append(nodes[element])
            return nodes[element]

        for page, stream in enumerate(page_streams):
            for mcid, (element, part, link) in enumerate(stream.marked):
                node(element).items.append((page, mcid, part, link))

        tree = pydyf.Dictionary({'Type': '/StructTreeRoot'})
        pdf.add_object(tree)
        numbers = [[None] * len(stream.marked) for stream in page_streams]
        annotations = []

        def add(parent, role, **extra):
            element = pydyf.Dictionary({'Type': '/StructElem', 'S': f'/{role}', 'P': parent.reference, 'K': pydyf.Array(), **extra})
            pdf.add_object(element)
            return element

        def put(target, page, mcid, link):
            numbers[page][mcid] = target.reference
            reference = pdf.page_references[page]
            target['K'].append(pydyf.Dictionary({'Type': '/MCR', 'Pg': reference, 'MCID': mcid}))
            if link is not None and link.link_annotation not in annotations:
                annotations.append(link.link_annotation)
                link.link_annotation['F'] = 4
                link.link_annotation['StructParent'] = len(page_streams) + len(annotations) - 1
                link.link_annotation['Contents'] = pydyf.String(' '.join(''.join(link.element.itertext()).split()))
                owner = pydyf.Dictionary({
                    'Type': '/OBJR', 'Obj': link.link_annotation.reference, 'Pg': reference})
                target['K'].append(owner)
                owners.append(target.reference)

        owners = []

        def role_of(element, own):
            tag, parent = name(element), parents.get(element)
            within = name(parent) if parent is not None else ''
            if tag == 'div':
                return 'LI' if within == 'dl' else 'P' if own else None
            if tag in ('dt', 'dd') and within == 'dl':
                return 'LI'
            return ROLES.get(tag) or ('P' if own else None)

        def build(found, parent):
            element = found.element
            # A later page may have met the children in another order: theirs is that of the HTML.
            inner = iter(sorted((i for i in found.items if isinstance(i, Node)), key=lambda n: order[n.element]))
            items = [next(inner) if isinstance(i, Node) else i for i in found.items]
            labels = [i for i in items if not isinstance(i, Node) and i[2] == 'Lbl']
            items = [i for i in items if isinstance(i, Node) or i[2] != 'Lbl']
            role = None if element is root else role_of(element, any(not isinstance(i, Node) for i in items))
            target = parent
            if role:
                extra = {}
                if role == 'TH':
                    scope = 'Row' if element.get('scope') == 'row' else 'Column'
                    extra['A'] = pydyf.Dictionary({'O': '/Table', 'Scope': f'/{scope}'})
                if role in ('TH', 'TD') and (element.get('colspan') or '1') != '1':
                    extra['A'] = pydyf.Dictionary({'O': '/Table', 'ColSpan': int(element.get('colspan'))})
                if role == 'Figure':
                    extra['Alt'] = pydyf.String(alternative(element))
                if role == 'L':
                    extra['A'] = pydyf.Dictionary({'O': '/List', 'ListNumbering': '/Decimal' if name(element) == 'ol' else '/Disc'})
                target = add(parent, role, **extra)
                parent['K'].append(target.reference)
                if role == 'LI':
                    if labels:
                        label = add(target, 'Lbl')
                        target['K'].append(label.reference)
                        for page, mcid, _, link in labels:
                            put(label, page, mcid, link)
                    if not any(isinstance(i, Node) and name(i.element) in ('dt', 'dd') for i in items):
                        body = add(target, 'LBody')
                        target['K'].append(body.reference)
                        target = body
            for item in items:
                if isinstance(item, Node):
                    build(item, target)
                else:
                    put(target, item[0], item[1], item[3])

        # Lists and boxes recurse as deep as the page nests, a few dozen at most.
        whole = add(tree, 'Document')
        tree['K'] = pydyf.Array([whole.reference])
        build(nodes[root], whole)

        table = pydyf.Array()
        for page, found in enumerate(numbers):
            table.extend([page, pydyf.Array(found)])
        for i, owner in enumerate(owners):
            table.extend([len(page_streams) + i, owner])
        tree['ParentTree'] = pydyf.Dictionary({'Nums': table})
        tree['ParentTreeNextKey'] = len(page_streams) + len(owners)
        pdf.catalog['StructTreeRoot'] = tree.reference
        pdf.catalog['ViewerPreferences'] = pydyf.Dictionary({'DisplayDocTitle': 'true'})
        pdf.catalog['MarkInfo'] = pydyf.Dictionary({'Marked': 'true'})
        add_metadata(pdf, metadata, 'ua', version=1, conformance=None)

    pdf_module.VARIANTS['pdf/ua-1'] = (structure, {'mark': True})
    variant = {'variant': 'pdf/ua-1'}
else:
    variant = {'pdf_variant': 'pdf/ua-1'}


def fitted(laid_out, largest, smallest):
    """The layout on one page whose type is about as large as it can be; on more pages when even the smallest needs them."""
    best, low, high = None, 0, largest * 1.001
    size = (largest * smallest) ** 0.5
    # A layout takes as long as a sheet. What fills half a page fills it all at √2 times the size, give or take a line or two.
    for _ in range(6):
        tried = laid_out(size)
        if len(tried.pages) == 1:
            best, low = tried, size
            page = tried.pages[0]._page_box
            size = min(size * (page.height / page.children[0].margin_height()) ** 0.5 * 0.995, largest)
            if size >= high:
                size = (low + high) / 2
            if size < low * 1.015:
                break
        else:
            high = size
            size = (low + high) / 2 if best else max(size * 0.85, smallest)
    return best or laid_out(smallest)


def main(base, largest, smallest):
    html = weasyprint.HTML(file_obj=sys.stdin.buffer, base_url=base, encoding='utf-8', url_fetcher=fetch)

    def laid_out(size):
        style = [weasyprint.CSS(string=f'html {{ font-size: {size}pt !important }}', url_fetcher=fetch)] if size else []
        return html.render(stylesheets=style, **(variant if not VERSION.startswith('57.') else {}))

    document = fitted(laid_out, largest, smallest) if largest else laid_out(0)
    document.write_pdf(sys.stdout.buffer, **(variant if VERSION.startswith('57.') else {}))


main(sys.argv[1], float(sys.argv[2]), float(sys.argv[3]))
