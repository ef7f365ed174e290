package io.cloudauth.published;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A POM of this project, as installed: what stands outside of its profiles, and its parent's. */
final class Pom {

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");

    /**
     * What a POM depends on.
     *
     * @param excludesAll whether it comes without anything that it depends on
     */
    record Dependency(
            String group, String name, String version, String scope, boolean excludesAll) {}

    private final Element project;
    private final @Nullable Pom parent;

    private Pom(Element project, @Nullable Pom parent) {
        this.project = project;
        this.parent = parent;
    }

    static Pom read(String artifact) throws IOException {
        Element project;
        try {
            project =
                    DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .parse(Files.newInputStream(Repository.pom(artifact)))
                            .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("no POM", e);
        }
        List<Element> parents = children(project, "parent");
        return new Pom(
                project, parents.isEmpty() ? null : read(text(parents.get(0), "artifactId")));
    }

    /** What comes along with it: neither tests, nor provided, nor optional. */
    List<Dependency> passedOn() {
        return dependencies(project)
                .filter(element -> !text(element, "optional").equals("true"))
                .map(Pom::dependency)
                .filter(each -> each.scope().equals("compile") || each.scope().equals("runtime"))
                .toList();
    }

    /** The version that it has in the end. */
    String versionOf(Dependency dependency) {
        String told = dependency.version();
        String version =
                told.isEmpty()
                        ? managed().getOrDefault(dependency.group() + ":" + dependency.name(), "")
                        : told;
        return resolved(version);
    }

    /** The versions that it and its parents manage, by group and name. */
    Map<String, String> managed() {
        Map<String, String> managed = new HashMap<>(parent == null ? Map.of() : parent.managed());
        children(project, "dependencyManagement").stream()
                .flatMap(Pom::dependencies)
                .map(Pom::dependency)
                .forEach(
                        each ->
                                managed.put(
                                        each.group() + ":" + each.name(),
                                        resolved(each.version())));
        return managed;
    }

    private String resolved(String text) {
        Matcher found = PROPERTY.matcher(text);
        return found.matches() ? resolved(property(found.group(1))) : text;
    }

    private String property(String name) {
        if (name.equals("project.version")) {
            return Surroundings.VERSION;
        }
        String own =
                children(project, "properties").stream()
                        .map(properties -> text(properties, name))
                        .findFirst()
                        .orElse("");
        return own.isEmpty() && parent != null ? parent.property(name) : own;
    }

    private static Dependency dependency(Element element) {
        String scope = text(element, "scope");
        boolean excludesAll =
                children(element, "exclusions").stream()
                        .flatMap(exclusions -> children(exclusions, "exclusion").stream())
                        .anyMatch(
                                exclusion ->
                                        text(exclusion, "groupId").equals("*")
                                                && text(exclusion, "artifactId").equals("*"));
        return new Dependency(
                text(element, "groupId"),
                text(element, "artifactId"),
                text(element, "version"),
                scope.isEmpty() ? "compile" : scope,
                excludesAll);
    }

    private static Stream<Element> dependencies(Element of) {
        return children(of, "dependencies").stream()
                .flatMap(dependencies -> children(dependencies, "dependency").stream());
    }

    private static String text(Element of, String name) {
        return children(of, name).stream()
                .map(element -> element.getTextContent().strip())
                .findFirst()
                .orElse("");
    }

    private static List<Element> children(Element of, String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }
}
