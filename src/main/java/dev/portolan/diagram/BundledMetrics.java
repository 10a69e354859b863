// SPDX-License-Identifier: Apache-2.0
package dev.portolan.diagram;

/**
 * The widths of the bundled fonts as their files give them, in thousandths of the size: ASCII exactly, everything else as an
 * estimate on the wide side. Needs no toolkit.
 */
public final class BundledMetrics implements TextMeasure {

    private static final int FIRST = ' ';
    private static final int MONO = 600;
    private static final int OTHER = 830;
    private static final int IDEOGRAPH = 1000;

    private static final short[] REGULAR = {
        281, 278, 403, 631, 638, 813, 639, 222, 362, 362, 500, 659, 280, 460, 276, 357, 625, 464, 605, 636, 642, 608,
                624,
        571, 616, 624, 276, 280, 659, 659, 659, 507, 936, 676, 651, 727, 719, 598, 587, 743, 740, 264, 543, 652, 563,
                889,
        753, 761, 635, 761, 639, 638, 642, 741, 676, 949, 642, 665, 625, 362, 357, 362, 469, 452, 497, 564, 621, 558,
                621,
        582, 361, 609, 591, 237, 237, 544, 237, 869, 585, 597, 609, 609, 372, 523, 364, 581, 557, 813, 540, 557, 541,
                362,
        327, 362, 659
    };

    private static final short[] MEDIUM = {
        265, 294, 400, 637, 643, 828, 651, 217, 378, 378, 522, 666, 288, 463, 283, 368, 646, 473, 613, 644, 654, 620,
                636,
        579, 631, 636, 283, 288, 666, 666, 666, 526, 968, 700, 654, 735, 722, 603, 586, 749, 742, 270, 552, 664, 564,
                898,
        747, 768, 639, 768, 645, 643, 651, 738, 700, 978, 666, 685, 639, 378, 368, 378, 475, 460, 497, 569, 626, 568,
                626,
        587, 369, 617, 602, 249, 249, 556, 249, 884, 597, 602, 617, 617, 384, 536, 372, 594, 566, 825, 551, 566, 551,
                378,
        342, 378, 666
    };

    private static final short[] SEMIBOLD = {
        248, 309, 396, 643, 649, 844, 663, 213, 393, 393, 543, 673, 295, 466, 290, 379, 667, 481, 621, 652, 666, 632,
                648,
        587, 646, 648, 290, 295, 673, 673, 673, 544, 999, 724, 657, 744, 724, 608, 586, 755, 744, 275, 561, 677, 566,
                906,
        741, 775, 643, 776, 651, 649, 660, 734, 724, 1007, 690, 705, 653, 393, 379, 393, 481, 468, 497, 575, 630, 577,
                630,
        593, 377, 625, 613, 261, 261, 569, 261, 898, 610, 608, 625, 625, 397, 549, 380, 608, 576, 837, 563, 576, 562,
                393,
        358, 393, 673
    };

    @Override
    public double width(String text, Face face) {
        return text.codePoints().map(point -> advance(point, face.typeface())).sum() * face.size() / 1000;
    }

    private static int advance(int point, Typeface typeface) {
        if (point >= 0x2E80) {
            return IDEOGRAPH;
        }
        return switch (typeface) {
            case MONO, MONO_SEMIBOLD -> MONO;
            case SANS -> advance(point, REGULAR);
            case SANS_MEDIUM -> advance(point, MEDIUM);
            case SANS_SEMIBOLD -> advance(point, SEMIBOLD);
        };
    }

    private static int advance(int point, short[] ascii) {
        int index = point - FIRST;
        return index >= 0 && index < ascii.length ? ascii[index] : OTHER;
    }
}
