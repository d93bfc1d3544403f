package org.govah.keep.internal.table;

/// Looks through one part of a workbook for what would fill the memory of whoever reads it: a cell
/// beyond the last column (the library makes room for every column before it) and a document type,
/// whose entities unfold (ECMA-376, part 2, section 9.1.4 forbids it).
///
/// It follows the markup as XML 1.0 writes it: either kind of quotes, white space around the equals
/// sign, comments and CDATA, UTF-8 and UTF-16. What it cannot follow is not believable.
final class CellReferences {
    // Excel's last column is XFD: four letters are no cell of its.
    private static final int MAX_COLUMN_LETTERS = 3;

    private static final String COMMENT = "!--";
    private static final String CDATA = "![CDATA[";
    private static final String DECLARES = "xmlns";
    private static final int HEAD = 4;

    private enum Coding {
        /// A picture, or anything else that no reader of XML takes.
        OTHER,
        BYTES,
        BIG,
        LITTLE
    }

    private enum In {
        TEXT,
        /// From `<` to the end of the element's name, or of what follows `<!`.
        NAME,
        /// Between attributes and in their names.
        TAG,
        /// Between the quotes of an attribute.
        VALUE,
        COMMENT,
        CDATA,
        /// `<?…?>`.
        INSTRUCTION
    }

    private final byte[] head = new byte[HEAD];
    private int headSize;
    private Coding coding = Coding.OTHER;
    private int half = -1;

    private In state = In.TEXT;
    private final StringBuilder name = new StringBuilder();
    private final StringBuilder attribute = new StringBuilder();
    private boolean named;
    private char quote;
    private int letters;
    private char last;
    private char beforeLast;
    private boolean believable = true;

    /// Takes the next bytes.
    ///
    /// @return whether all so far is believable
    boolean areBelievable(byte[] buffer, int length) {
        for (int i = 0; i < length && believable; i++) {
            if (headSize < HEAD) {
                head[headSize++] = buffer[i];
                if (headSize == HEAD) {
                    begin();
                }
            } else {
                take(buffer[i]);
            }
        }
        return believable;
    }

    /// How characters are written, by the first four bytes (XML 1.0, appendix F). Nobody writes a
    /// workbook in UTF-32.
    private void begin() {
        int first = pair(head[0], head[1]);
        int second = pair(head[2], head[3]);
        boolean big = first == 0xFEFF || first == 0x3C;
        boolean little = first == 0xFFFE || first == 0x3C00;
        believable =
                !(little && second == 0) && !(first == 0 && (second == 0x3C || second == 0xFEFF));
        char one = (char) (head[0] & 0xFF);
        if (big || little) {
            coding = big ? Coding.BIG : Coding.LITTLE;
        } else {
            coding = one == '<' || isBlank(one) || first == 0xEFBB ? Coding.BYTES : Coding.OTHER;
        }
        for (byte each : head) {
            take(each);
        }
    }

    private static int pair(int high, int low) {
        return ((high & 0xFF) << Byte.SIZE) | (low & 0xFF);
    }

    private void take(byte one) {
        if (coding == Coding.OTHER) {
            return;
        }
        if (coding == Coding.BYTES) {
            character((char) (one & 0xFF));
        } else if (half < 0) {
            half = one & 0xFF;
        } else {
            int value = coding == Coding.BIG ? pair(half, one) : pair(one, half);
            half = -1;
            character((char) value);
        }
    }

    private void character(char c) {
        In before = state;
        switch (state) {
            case TEXT -> {
                if (c == '<') {
                    state = In.NAME;
                    name.setLength(0);
                }
            }
            case NAME -> name(c);
            case TAG -> tag(c);
            case VALUE -> value(c);
            case COMMENT -> state = c == '>' && last == '-' && beforeLast == '-' ? In.TEXT : state;
            case CDATA -> state = c == '>' && last == ']' && beforeLast == ']' ? In.TEXT : state;
            case INSTRUCTION -> state = c == '>' && last == '?' ? In.TEXT : state;
        }
        // What opens a comment does not also close it.
        beforeLast = state == before ? last : ' ';
        last = state == before ? c : ' ';
    }

    private void name(char c) {
        boolean instruction = !name.isEmpty() && name.charAt(0) == '?';
        if (c == '>') {
            state = instruction && last != '?' ? In.INSTRUCTION : In.TEXT;
        } else if (isBlank(c)) {
            attribute.setLength(0);
            named = false;
            state = instruction ? In.INSTRUCTION : In.TAG;
        } else if (name.length() < CDATA.length()) {
            name.append(c);
            markup();
        }
    }

    private void markup() {
        if (name.charAt(0) == '!') {
            String so = name.toString();
            believable = COMMENT.startsWith(so) || CDATA.startsWith(so);
            if (so.equals(COMMENT)) {
                state = In.COMMENT;
            } else if (so.equals(CDATA)) {
                state = In.CDATA;
            }
        }
    }

    private void tag(char c) {
        if (c == '>') {
            state = In.TEXT;
        } else if (c == '"' || c == '\'') {
            quote = c;
            letters = 0;
            state = In.VALUE;
        } else if (c == '=' || isBlank(c)) {
            named = true;
        } else {
            if (named) {
                attribute.setLength(0);
                named = false;
            }
            // Of a name with a prefix the part behind it counts, unless it declares one.
            if (c == ':' && !attribute.toString().equals(DECLARES)) {
                attribute.setLength(0);
            } else if (attribute.length() <= DECLARES.length()) {
                attribute.append(c);
            }
        }
    }

    private void value(char c) {
        if (c == quote) {
            attribute.setLength(0);
            named = false;
            state = In.TAG;
        } else if (attribute.length() == 1 && attribute.charAt(0) == 'r') {
            letters += (c | ' ') >= 'a' && (c | ' ') <= 'z' ? 1 : 0;
            believable = letters <= MAX_COLUMN_LETTERS && c != '&';
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }
}
