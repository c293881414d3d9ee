// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles one changed source file in memory, and asks the agreement of evaluator and oracle in a class loader that prefers it. */
final class Mutant {
    private static final String OURS = "org.fieldwright.solver.";

    private Mutant() {}

    /** The classes of a source file with another text, by name. */
    static Map<String, byte[]> compile(Path file, String text) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> errors = new DiagnosticCollector<>();
        Map<String, ByteArrayOutputStream> classes = new HashMap<>();
        StandardJavaFileManager files = compiler.getStandardFileManager(errors, null, null);
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        JavaFileObject source = new SimpleJavaFileObject(file.toUri(), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreErrors) {
                return text;
            }
        };
        List<String> options = List.of("-proc:none", "-nowarn", "-classpath", path);
        boolean compiled = compiler.getTask(null, inMemory(files, classes), errors, options, null, List.of(source))
                .call();
        if (!compiled) {
            throw new IllegalStateException("The fault in " + file + " does not compile: " + errors.getDiagnostics());
        }
        Map<String, byte[]> bytes = new HashMap<>();
        classes.forEach((name, stream) -> bytes.put(name, stream.toByteArray()));
        return bytes;
    }

    private static JavaFileManager inMemory(StandardJavaFileManager files, Map<String, ByteArrayOutputStream> classes) {
        return new ForwardingJavaFileManager<>(files) {
            @Override
            public JavaFileObject getJavaFileForOutput(
                    Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
                return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/')), kind) {
                    @Override
                    public OutputStream openOutputStream() {
                        return classes.computeIfAbsent(name, n -> new ByteArrayOutputStream());
                    }
                };
            }
        };
    }

    /** Whether evaluator and oracle disagree on any of so many cases once some classes are replaced. */
    static boolean disagrees(Map<String, byte[]> classes, int cases) throws ReflectiveOperationException {
        Class<?> agreement = new Loader(classes).loadClass(Agreement.class.getName());
        Method any = agreement.getDeclaredMethod("anyDisagreement", long.class, int.class);
        any.setAccessible(true);
        return (boolean) any.invoke(null, 0L, cases);
    }

    /** Loads this library's solver anew, the rest from the parent. */
    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> changed;

        Loader(Map<String, byte[]> changed) {
            super(Mutant.class.getClassLoader());
            this.changed = changed;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(OURS)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known != null ? known : define(name);
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            byte[] bytes = changed.get(name);
            if (bytes == null) {
                try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                    bytes = in == null ? null : in.readAllBytes();
                } catch (IOException e) {
                    throw new ClassNotFoundException(name, e);
                }
            }
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
