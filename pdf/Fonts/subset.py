#!/usr/bin/env python3
"""Makes Regular.ttf and SemiBold.ttf of Inter as Google Fonts serves it (npm: @expo-google-fonts/inter 0.4.2).

    npm pack @expo-google-fonts/inter@0.4.2 && tar xzf expo-google-fonts-inter-0.4.2.tgz
    python3 subset.py package                  (fonttools 4.38, Debian's package of that name)

Kept: Latin with all accents, Greek, Cyrillic, punctuation, currencies, arrows, mathematics, boxes and marks.
Figures are those of one width, so that amounts stand under each other. Instructions (hinting) and layout tables go.
"""
import sys
from fontTools import subset
from fontTools.ttLib import TTFont

CHARACTERS = [range(0x20, 0x2B0), range(0x2B0, 0x460), range(0x1E00, 0x1F00), range(0x2000, 0x2070), range(0x2070, 0x2150),
              range(0x2150, 0x2190), range(0x2190, 0x2300), range(0x2500, 0x2600), range(0x2600, 0x27C0)]
FIGURES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


def make(source, target):
    font = TTFont(source, recalcTimestamp=False)
    for table in font["cmap"].tables:
        if table.isUnicode():
            for at, name in enumerate(FIGURES):
                table.cmap[0x30 + at] = name + ".tf"
    options = subset.Options(hinting=False, layout_features=[], notdef_outline=True, recalc_timestamp=False)
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "STAT", "DSIG", "gasp"]
    cut = subset.Subsetter(options)
    cut.populate(unicodes=[code for part in CHARACTERS for code in part])
    cut.subset(font)
    font.save(target)


make(sys.argv[1] + "/400Regular/Inter_400Regular.ttf", "Regular.ttf")
make(sys.argv[1] + "/600SemiBold/Inter_600SemiBold.ttf", "SemiBold.ttf")
