package org.govah.keep.internal.keys;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import org.govah.core.words.Language;
import org.govah.core.words.Words;

/// A recovery card to print: its letters and a square with the same letters (QR code, ISO/IEC
/// 18004, correction level M), in English and Persian. A page of its own for each card, since they
/// must be kept apart; it loads nothing.
public final class CardPage {
    /// White modules around the square, as the standard asks.
    private static final int MARGIN = 4;

    private CardPage() {}

    /// The whole page.
    ///
    /// @param group the group's name
    public static String html(RecoveryCard card, String group) {
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Govah "
                + card.number()
                + "/"
                + card.total()
                + "</title><style>body{font:12pt/1.5 sans-serif;max-width:40em;margin:2em auto}"
                + "svg{width:6cm;height:6cm}code{font:bold 15pt/1.8 monospace}</style></head><body>\n"
                + said(card, Words.in(Language.EN), "ltr")
                + "<p dir=\"ltr\">"
                + group
                + "</p>\n<p dir=\"ltr\"><code>"
                + card.letters()
                + "</code></p>\n"
                + square(card.code())
                + said(card, Words.in(Language.FA), "rtl")
                + "</body></html>\n";
    }

    private static String said(RecoveryCard card, Words words, String direction) {
        return "<section lang=\""
                + words.language().tag()
                + "\" dir=\""
                + direction
                + "\"><h1>"
                + words.say("keep.card-title", card.number(), card.total(), card.set())
                + "</h1>\n<p>"
                + words.say("keep.card-needed", card.needed(), card.total() - card.needed())
                + "</p>\n<p>"
                + words.say("keep.card-apart", card.needed())
                + "</p></section>\n";
    }

    /// The square as SVG.
    ///
    /// @param code capital letters and digits
    static String square(String code) {
        ByteMatrix modules = modules(code);
        int size = modules.getWidth() + 2 * MARGIN;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    path.append('M').append(x + MARGIN).append(' ').append(y + MARGIN);
                    path.append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
                + size
                + " "
                + size
                + "\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path d=\""
                + path
                + "\"/></svg>\n";
    }

    private static ByteMatrix modules(String code) {
        try {
            return Encoder.encode(code, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalStateException("74 letters fit a QR code", e);
        }
    }
}
