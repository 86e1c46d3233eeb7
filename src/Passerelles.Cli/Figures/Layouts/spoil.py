"""Spoils a clean page as a scanner or a telephone does: spoil.py scan|photo SEED IN.png OUT.(pdf|jpg)"""
import random
import sys

from PIL import Image, ImageChops, ImageFilter

kind, seed, source, target = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]
chance = random.Random(seed)
page = Image.open(source).convert("L")


def grain(image, sigma):
    noise = Image.effect_noise(image.size, sigma)
    return ImageChops.add(image, noise, scale=1.0, offset=-128)


def shaded(image, darkest):
    """One corner in the shade, as under a lamp."""
    width, height = image.size
    slope = Image.linear_gradient("L").rotate(chance.choice([0, 90, 180, 270])).resize(image.size)
    slope = slope.point(lambda v: int(255 - (255 - darkest) * v / 255))
    return ImageChops.multiply(image, slope)


def seen_from_aside(image, most):
    """The four corners moved by at most this share of the page, on a darker table."""
    width, height = image.size
    moves = [(chance.uniform(-most, most) * width, chance.uniform(-most, most) * height) for _ in range(4)]
    corners = [(0, 0), (0, height), (width, height), (width, 0)]
    quad = [axis for (x, y), (dx, dy) in zip(corners, moves) for axis in (x + dx, y + dy)]
    return image.transform(image.size, Image.Transform.QUAD, quad, Image.Resampling.BICUBIC, fillcolor=120)


if kind == "scan":
    page = page.rotate(chance.uniform(-1.8, 1.8), Image.Resampling.BICUBIC, fillcolor=250)
    page = page.point(lambda v: int(22 + v * 0.86))
    grain(page, 22).save(target, "PDF", resolution=200.0)
else:
    page = seen_from_aside(page, 0.018)
    page = page.rotate(chance.uniform(-2.5, 2.5), Image.Resampling.BICUBIC, fillcolor=120)
    page = shaded(page, 150).filter(ImageFilter.GaussianBlur(0.7))
    grain(page, 14).save(target, "JPEG", quality=72)
