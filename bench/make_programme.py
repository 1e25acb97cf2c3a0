#!/usr/bin/env python3
"""Makes a programme of any size, always the same for the same arguments.

    bench/make_programme.py --talks 1000 --words 150000 > programme.xml

Words are made from syllables, so that hyphenation and kerning have something to do, and used as words of a real text
are: the word of rank r with a frequency of about 1 / r (G. K. Zipf, "Human Behavior and the Principle of Least Effort",
1949), the frequent ones short. The vocabulary has 30,000 words, so that a text of 150,000 words has about 23,000 distinct
ones, as the abstracts of a real conference of that size have.
"""

import argparse
import datetime
import itertools
import random
import sys
from xml.sax.saxutils import escape

VOCABULARY = 30_000
TALKS_IN_SESSION, SESSIONS_IN_DAY, MOST_ROOMS = 5, 5, 10
SESSION_STARTS = ["9:00", "10:30", "13:00", "14:30", "16:00"]
TALK_MINUTES = 15

FREQUENT = (
    "the of and to in a is that for it as with are by on this be which from an at or not have we but can has "
    "more their one these was our its each when how other than only into all they where so between them some "
    "will most over two new such if what may after there much many before time while use first way data does"
).split()
ONSETS = "b c d f g h l m n p r s t v w br ch cl cr dr fl gr pl pr qu sh st str th tr".split() + [""] * 4
NUCLEI = "a e i o u a e i o u ea io ou ai ee".split()
CODAS = "n r s t l d m nt st ck ng rd".split() + [""] * 20
ENDINGS = "ing ed er tion ly ment ness able ive al ous ity s".split() + [""] * 12
GIVEN = "Anna Björn Chloé Daniël Eleni Fatima Guo Håkan Inês Jana Kofi Lin Marek Noor Oluf Priya Quentin Rosa".split()
PLACES = ["University of {}", "{} Institute of Technology", "{} Labs", "Technical University {}", "{} Systems"]


def distinct(make):
    """What `make` makes, each once."""
    seen = set()
    while True:
        made = make()
        if made not in seen:
            seen.add(made)
            yield made


class Writer:
    def __init__(self, seed):
        self.random = random.Random(seed)
        made = itertools.islice(distinct(self.syllables), VOCABULARY)
        # Shorter words are the more frequent ones, though not strictly.
        ranked = sorted(made, key=lambda word: len(word) + self.random.gauss(0, 2))
        self.vocabulary = FREQUENT + [word for word in ranked if word not in FREQUENT]
        self.weights = list(itertools.accumulate(1 / (rank + 2.7) for rank in range(len(self.vocabulary))))
        self.stock = iter(())
        self.surnames = distinct(lambda: self.syllables().capitalize())

    def syllables(self):
        pick = self.random.choice
        count = self.random.choices([1, 2, 3, 4], [3, 6, 3, 1])[0]
        return "".join(pick(ONSETS) + pick(NUCLEI) + pick(CODAS) for _ in range(count)) + pick(ENDINGS)

    def word(self):
        for word in self.stock:
            return word
        self.stock = iter(self.random.choices(self.vocabulary, cum_weights=self.weights, k=10_000))
        return next(self.stock)

    def sentence(self, length):
        words = [self.word() for _ in range(length)]
        for n in range(length - 1):
            chance = self.random.random()
            if chance < 0.06:
                words[n] += ","
            elif chance < 0.07:
                words[n] = f"{words[n]}-{self.word()}"
            elif chance < 0.08:
                words[n] = str(self.random.randrange(2, 3000))
            elif chance < 0.085:
                words[n] = f"<em>{words[n]}</em>"
            elif chance < 0.089:
                words[n] = words[n].upper()
        words[0] = words[0] if words[0].startswith("<") else words[0].capitalize()
        return " ".join(words) + "."

    def paragraphs(self, length):
        """Abstracts of `length` words in one to three paragraphs."""
        count = 1 if length < 80 else self.random.choice([1, 1, 2, 3])
        for part in range(count):
            left = length // count + (length % count if part == 0 else 0)
            sentences = []
            while left > 0:
                take = min(left, self.random.randrange(9, 28))
                sentences.append(self.sentence(take))
                left -= take
            yield " ".join(sentences)

    def title(self, length):
        return " ".join(word.capitalize() for word in (self.word() for _ in range(length)))

    def person(self):
        return f"{self.random.choice(GIVEN)} {next(self.surnames)}"

    def place(self):
        return self.random.choice(PLACES).format(self.word().capitalize())


def write_talk(writer, words, out):
    title = writer.random.randrange(5, 11)
    out.write(f"      <talk>\n        <title>{escape(writer.title(title))}</title>\n")
    out.write(f'        <presenter affiliation="{escape(writer.place())}">{writer.person()}</presenter>\n')
    out.write("        <abstract>\n")
    for paragraph in writer.paragraphs(max(10, words - title - 5)):
        out.write(f"          <p>{paragraph}</p>\n")
    out.write("        </abstract>\n      </talk>\n")


def write_programme(talks, words, seed, out):
    writer = Writer(seed)
    in_room = TALKS_IN_SESSION * SESSIONS_IN_DAY
    rooms = min(MOST_ROOMS, max(1, talks // (2 * in_room)))
    in_day = in_room * rooms
    days = -(-talks // in_day)
    first = datetime.date(2026, 5, 4)
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n<program xml:lang="en">\n')
    out.write("  <event>\n    <title>Conference on the Speed of Printing</title>\n")
    out.write(f'    <dates first="{first}" last="{first + datetime.timedelta(days - 1)}"/>\n  </event>\n')
    for room in range(rooms):
        out.write(f'  <room id="room-{room}">Hall {room + 1}</room>\n')
    left = talks
    for day in range(days):
        out.write(f'  <day date="{first + datetime.timedelta(day)}">\n')
        for start, room in itertools.product(SESSION_STARTS, range(rooms)):
            count = min(left, TALKS_IN_SESSION)
            left -= count
            if count == 0:
                break
            out.write(f'    <session start="{start}" room="room-{room}" talk-minutes="{TALK_MINUTES}">\n')
            out.write(f"      <title>{escape(writer.title(4))}</title>\n")
            for _ in range(count):
                write_talk(writer, words // talks, out)
            out.write("    </session>\n")
        out.write("  </day>\n")
    out.write("</program>\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--talks", type=int, default=25)
    parser.add_argument("--words", type=int, default=5000, help="in all")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    write_programme(arguments.talks, arguments.words, arguments.seed, sys.stdout)


if __name__ == "__main__":
    main()
