// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.batch;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Names of results that every file system takes. */
final class BatchNames {
    private static final int LONGEST = 120;

    private BatchNames() {}

    /** The id with every other character than letters, digits, dot, hyphen and underscore as %XX; long ones are cut and told apart by a hash. */
    static String of(String id) {
        StringBuilder result = new StringBuilder();
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = (b >= '0' && b <= '9')
                    || (b >= 'A' && b <= 'Z')
                    || (b >= 'a' && b <= 'z')
                    || b == '-'
                    || b == '_'
                    || (b == '.' && result.length() > 0);
            result.append(plain ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b));
        }
        return result.length() <= LONGEST
                ? result.toString()
                : result.substring(0, LONGEST) + "-" + Sha256.of(id).substring(0, 16);
    }
}
