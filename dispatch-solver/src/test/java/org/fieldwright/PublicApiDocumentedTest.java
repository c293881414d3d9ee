// SPDX-License-Identifier: Apache-2.0
package org.fieldwright;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.BlockTagTree;
import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Every public type and method outside of {@code internal} is documented, every record component, too. (doclint would also want
 * each component's text once more on a compact constructor, so it cannot be the judge.)
 */
class PublicApiDocumentedTest {

    private static final List<String> MODULES = List.of("dispatch-core", "dispatch-rules", "dispatch-solver");

    @Test
    void publicTypesAndMethodsHaveJavadoc() throws IOException {
        List<Path> sources = sources();
        assertThat(sources).hasSizeGreaterThan(20);

        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            Undocumented undocumented = new Undocumented(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                undocumented.scan(unit, null);
            }
            assertThat(undocumented.found).isEmpty();
        }
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.getParent().toString().contains("internal"))
                        .sorted()
                        .forEach(sources::add);
            }
        }
        return sources;
    }

    /** Walks through public types only: what is inside of a hidden type is hidden. */
    private static final class Undocumented extends TreePathScanner<Void, Void> {

        private final DocTrees docs;
        private final List<String> found = new ArrayList<>();

        private Undocumented(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (!isPublic(type.getModifiers())) {
                return null;
            }
            DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
            if (comment == null) {
                report(type.getSimpleName());
            } else if (type.getKind() == Tree.Kind.RECORD) {
                checkComponents(type, comment);
            }
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            boolean constructor = method.getName().contentEquals("<init>");
            boolean inherited = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            if (isPublic(method.getModifiers())
                    && !(constructor && isRecord(getCurrentPath().getParentPath()))
                    && !inherited
                    && docs.getDocCommentTree(getCurrentPath()) == null) {
                report(method.getName());
            }
            return null;
        }

        private boolean isPublic(ModifiersTree modifiers) {
            Tree owner = getCurrentPath().getParentPath().getLeaf();
            boolean inInterface =
                    owner.getKind() == Tree.Kind.INTERFACE || owner.getKind() == Tree.Kind.ANNOTATION_TYPE;
            Set<Modifier> flags = modifiers.getFlags();
            return flags.contains(Modifier.PUBLIC) || (inInterface && !flags.contains(Modifier.PRIVATE));
        }

        private static boolean isRecord(TreePath path) {
            return path.getLeaf().getKind() == Tree.Kind.RECORD;
        }

        private void checkComponents(ClassTree type, DocCommentTree comment) {
            Set<String> described = comment.getBlockTags().stream()
                    .filter(tag -> tag instanceof BlockTagTree && tag instanceof ParamTree)
                    .map(tag -> ((ParamTree) tag).getName().toString())
                    .collect(Collectors.toSet());
            type.getMembers().stream()
                    .filter(member -> member instanceof VariableTree field
                            && !field.getModifiers().getFlags().contains(Modifier.STATIC))
                    .map(member -> ((VariableTree) member).getName().toString())
                    .filter(name -> !described.contains(name))
                    .forEach(name -> report(type.getSimpleName() + " @param " + name));
        }

        private void report(CharSequence name) {
            CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
            long position = docs.getSourcePositions()
                    .getStartPosition(unit, getCurrentPath().getLeaf());
            found.add(Path.of(unit.getSourceFile().toUri()).getFileName() + ":"
                    + unit.getLineMap().getLineNumber(position) + " " + name);
        }
    }
}
