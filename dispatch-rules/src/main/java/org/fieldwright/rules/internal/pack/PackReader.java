// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.pack;

import java.util.List;
import org.fieldwright.rules.internal.language.Fault;
import org.fieldwright.rules.internal.language.Faults;
import org.fieldwright.rules.internal.language.Language;
import org.fieldwright.rules.internal.language.PackText;
import org.fieldwright.rules.internal.language.Syntax;

/** Reads packs: checks them and prints their rules for the compiler. */
public final class PackReader {
    private PackReader() {}

    /**
     * A pack that was read.
     *
     * @param file its name
     * @param tree the pack as it is written, without what cannot be read
     * @param rules its rules; none if anything is wrong in the pack
     */
    public record ReadPack(String file, Syntax.Pack tree, List<PackRule> rules) {}

    /** Reads one pack; the list takes what is wrong. */
    public static ReadPack read(PackText pack, Language language, List<Fault> faults) {
        Faults own = new Faults(pack.file());
        Language.Read read = language.read(pack.text(), own);
        faults.addAll(own.all());
        return new ReadPack(
                pack.file(),
                read.tree(),
                read.rules().stream().map(r -> PackRule.of(r, pack.file())).toList());
    }
}
