// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.pack;

import java.util.Map;
import org.drools.model.Model;

/** Holds the classes of one compiled pack; freed with the rules that use it. */
final class PackLoader extends ClassLoader {
    private final Map<String, byte[]> classes;

    PackLoader(CompiledPack pack) {
        super("fieldwright-pack", PackLoader.class.getClassLoader());
        this.classes = pack.classes();
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    static Model model(ClassLoader loader, String name) {
        try {
            return Class.forName(name, true, loader)
                    .asSubclass(Model.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Compiled rules " + name + " cannot be loaded; build the library anew.", e);
        }
    }
}
