package io.cloudauth.docs;

import io.cloudauth.docs.snippets.AroundTheCalls;
import io.cloudauth.docs.snippets.Keys;
import io.cloudauth.docs.snippets.Surroundings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Java as pages show it, without the imports and names that a reader has already seen: each block
 * becomes a class of a package of its own, and all of them are compiled at once.
 */
final class Snippets {

    /** The class that a block of statements becomes. */
    static final String CLASS = "Snippet";

    private static final String IMPORTS =
            """
            import io.cloudauth.*;
            import io.cloudauth.core.*;
            import io.cloudauth.core.callback.*;
            import io.cloudauth.core.config.*;
            import io.cloudauth.core.credentials.*;
            import io.cloudauth.core.event.*;
            import io.cloudauth.core.submission.*;
            import io.cloudauth.credentials.*;
            import io.cloudauth.emulator.*;
            import io.cloudauth.error.*;
            import io.cloudauth.junit.*;
            import io.cloudauth.model.*;
            import io.cloudauth.spring.*;
            import io.cloudauth.submission.*;
            import java.io.*;
            import java.net.URI;
            import java.nio.file.*;
            import java.time.*;
            import java.util.*;
            import java.util.concurrent.*;
            import javax.sql.DataSource;
            import org.junit.jupiter.api.Test;
            import org.junit.jupiter.api.extension.RegisterExtension;
            import org.springframework.beans.factory.annotation.*;
            import org.springframework.context.annotation.*;
            import org.springframework.stereotype.*;
            import static org.assertj.core.api.Assertions.*;
            """;

    /** What else surrounds the blocks of a page, by the page's name. */
    private static final Map<String, Class<?>> SURROUNDINGS =
            Map.of(
                    "around-the-calls", AroundTheCalls.class,
                    "credentials", Keys.class,
                    "migrating", Keys.class);

    private static final Pattern UNIT =
            Pattern.compile(
                    "(?m)^(?:(?:public|final|abstract|sealed) )*(class|record|interface|enum) (\\w+)");
    private static final Pattern CONSTRUCTOR =
            Pattern.compile("^(?:(?:public|protected|private) )?([A-Z]\\w+)\\([^;]*\\) \\{.*");
    private static final Pattern METHOD = Pattern.compile("^@\\w+[^;]*\\) \\{");
    private static final Pattern COMMENT = Pattern.compile("(^|\\s)//.*");

    /**
     * A block as the compiler sees it.
     *
     * @param name of its class, with the package
     * @param before how many lines stand before its own first line
     */
    record Unit(Page.Block block, String name, String source, int before) {}

    private Snippets() {}

    static List<Unit> units(List<Page.Block> blocks) {
        List<Unit> units = new ArrayList<>();
        for (Page.Block block : blocks) {
            if (block.code().startsWith("module ")) {
                continue; // no class: the tests of consumers compile it
            }
            units.add(unit(block, "snippets.b" + units.size()));
        }
        return units;
    }

    private static Unit unit(Page.Block block, String inPackage) {
        List<String> imports = lines(block, true);
        String code =
                String.join("\n", lines(block, false))
                        .replace("CloudAuth.builder()", "emulated()")
                        .replace("…", "");
        String head = "package " + inPackage + "; " + String.join(" ", imports) + "\n" + IMPORTS;
        Matcher unit = UNIT.matcher(code);
        if (unit.find()) {
            String whole = code.replace("emulated()", "CloudAuth.builder()");
            return unit(block, inPackage + "." + unit.group(2), head, whole, "");
        }
        Matcher constructor = CONSTRUCTOR.matcher(code.strip());
        if (constructor.find()) {
            String name = constructor.group(1);
            return unit(block, inPackage + "." + name, head + "class " + name + " {\n", code, "}");
        }
        if (METHOD.matcher(code.strip()).find()) {
            String members = head + "abstract class Members {\n";
            return unit(block, inPackage + ".Members", members, code, "}");
        }
        String start =
                "@SuppressWarnings(\"all\") public final class %s extends %s { public void run() throws Exception {\n"
                        .formatted(CLASS, surroundings(block.page()).getName());
        return unit(block, inPackage + "." + CLASS, head + start, code, "}}");
    }

    private static Unit unit(Page.Block block, String name, String head, String code, String tail) {
        int before = Math.toIntExact(head.lines().count());
        return new Unit(block, name, head + code + "\n" + tail, before);
    }

    private static Class<?> surroundings(String page) {
        return SURROUNDINGS.entrySet().stream()
                .filter(entry -> page.contains(entry.getKey()))
                .<Class<?>>map(Map.Entry::getValue)
                .findFirst()
                .orElse(Surroundings.class);
    }

    private static List<String> lines(Page.Block block, boolean imports) {
        return block.code().lines().filter(line -> line.startsWith("import ") == imports).toList();
    }

    /** The code alone: without comments, and without what strings say. */
    static String withoutComments(Page.Block block) {
        return block.code()
                .lines()
                .map(line -> COMMENT.matcher(line).replaceFirst("").stripTrailing())
                .map(line -> line.replace("Locale.CHINESE", "Locale.ENGLISH"))
                .map(line -> line.replaceAll("\"[^\"]*\"", "\"\""))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** What the compiler says against these, each with its page and line. */
    static List<String> compile(List<Unit> units, Path classes) throws IOException {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<Source> sources = units.stream().map(Source::new).toList();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(found, null, null)) {
            List<String> options =
                    List.of(
                            "-proc:none",
                            "-cp",
                            System.getProperty("java.class.path", ""),
                            "-d",
                            classes.toString());
            compiler.getTask(null, files, found, options, null, sources).call();
        }
        return found.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .map(Snippets::told)
                .toList();
    }

    private static String told(Diagnostic<? extends JavaFileObject> problem) {
        if (!(problem.getSource() instanceof Source source)) {
            return problem.toString();
        }
        Page.Block block = source.unit.block();
        long line = block.firstLine() + problem.getLineNumber() - 1 - source.unit.before();
        return block.page() + ":" + line + ": " + problem.getMessage(null);
    }

    /** A file that is only here. */
    private static final class Source extends SimpleJavaFileObject {

        private final Unit unit;

        Source(Unit unit) {
            super(URI.create("string:///" + unit.name().replace('.', '/') + ".java"), Kind.SOURCE);
            this.unit = unit;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return unit.source();
        }
    }
}
