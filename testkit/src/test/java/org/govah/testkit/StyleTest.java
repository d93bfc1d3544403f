package org.govah.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The limits of the house, so that a file can be read in one sitting.
final class StyleTest {
    private static final int MAX_FILE_LINES = 350;
    private static final int MAX_METHOD_LINES = 60;
    private static final List<String> FORBIDDEN_NAMES =
            List.of("Util", "Utils", "Helper", "Manager", "Common");

    @Test
    void filesAreShort() {
        List<String> tooLong =
                House.sources().stream()
                        .filter(f -> House.read(f).lines().count() > MAX_FILE_LINES)
                        .map(f -> House.root().relativize(f) + " " + House.read(f).lines().count())
                        .toList();
        assertThat(tooLong).as("files over %d lines", MAX_FILE_LINES).isEmpty();
    }

    @Test
    void methodsAreShort() throws IOException {
        assertThat(longMethods()).as("methods over %d lines", MAX_METHOD_LINES).isEmpty();
    }

    @Test
    void nothingIsCalledAHelper() {
        List<String> found =
                House.sources().stream()
                        .map(f -> String.valueOf(f.getFileName()).replace(".java", ""))
                        .filter(name -> FORBIDDEN_NAMES.stream().anyMatch(name::endsWith))
                        .toList();
        assertThat(found).isEmpty();
    }

    @Test
    void noSourceHoldsAPathOfSomebodysMachine() {
        List<String> found =
                House.sources().stream()
                        .filter(f -> !f.endsWith("StyleTest.java"))
                        .filter(f -> House.read(f).matches("(?s).*\"/(home|root|Users|work)/.*"))
                        .map(f -> House.root().relativize(f).toString())
                        .toList();
        assertThat(found).isEmpty();
    }

    private static List<String> longMethods() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> found = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    files.getJavaFileObjectsFromPaths(House.sources()));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new Lengths(unit, positions, found), null);
            }
        }
        return found;
    }

    private static final class Lengths extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> found;

        Lengths(CompilationUnitTree unit, SourcePositions positions, List<String> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            LineMap lines = unit.getLineMap();
            long length =
                    lines.getLineNumber(positions.getEndPosition(unit, method))
                            - lines.getLineNumber(positions.getStartPosition(unit, method))
                            + 1;
            if (length > MAX_METHOD_LINES) {
                Path file = Path.of(unit.getSourceFile().toUri());
                found.add(House.root().relativize(file) + " " + method.getName() + " " + length);
            }
            return super.visitMethod(method, null);
        }
    }
}
