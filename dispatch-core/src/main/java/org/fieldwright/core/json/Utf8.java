// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.fieldwright.core.internal.At;
import org.fieldwright.core.internal.Code;
import org.fieldwright.core.internal.Faults;

/** Refuses bytes that are not UTF-8 before a parser guesses another encoding from them. */
final class Utf8 {
    private static final int CHUNK = 8192;

    private Utf8() {}

    /** Whether the bytes are UTF-8; reports it if not. */
    static boolean check(byte[] bytes, Faults faults) {
        for (int i = 0; i < Math.min(4, bytes.length); i++) {
            if (bytes[i] == 0 || bytes[i] == (byte) 0xFE || bytes[i] == (byte) 0xFF) {
                faults.add(
                        Code.JSON_ENCODING,
                        At.ROOT,
                        null,
                        "The document starts like UTF-16 or UTF-32, not like UTF-8.");
                return false;
            }
        }
        int wrong = firstMalformed(bytes);
        if (wrong < 0) {
            return true;
        }
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < wrong; i++) {
            if (bytes[i] == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        String where = "line " + line + ", byte " + (wrong - lineStart + 1);
        String value = "0x" + Integer.toHexString(bytes[wrong] & 0xFF);
        faults.add(Code.JSON_ENCODING, At.ROOT, value, "The byte " + value + " at " + where + " is not UTF-8.");
        return false;
    }

    /** The position after a byte order mark, 0 if there is none. */
    static int afterByteOrderMark(byte[] bytes) {
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }

    private static int firstMalformed(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(CHUNK);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isError()) {
                return in.position();
            }
            if (result.isUnderflow()) {
                return -1;
            }
            out.clear();
        }
    }
}
