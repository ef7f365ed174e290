package io.cloudauth.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A generator of sequence diagrams as SVG. It reads the subset of Mermaid that the pages use:
 * {@code participant A as Name}, {@code A->>B: request}, {@code B-->>A: response}, {@code Note over
 * A,B: text}.
 */
public final class SequenceDrawing {

    private static final Pattern PARTICIPANT = Pattern.compile("\\s*participant (\\w+) as (.+)");
    private static final Pattern MESSAGE = Pattern.compile("\\s*(\\w+)(-?->>)(\\w+): (.+)");
    private static final Pattern NOTE = Pattern.compile("\\s*Note over (\\w+),(\\w+): (.+)");

    private static final int MARGIN = 16;
    private static final int TOP = 16;
    private static final int BOX = 34;
    private static final int STEP = 44;
    private static final int GAP = 28;

    private final List<String> names = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    private record Step(int from, int to, String text, boolean note, boolean response) {}

    private SequenceDrawing(List<String> lines) {
        for (String line : lines) {
            read(line);
        }
    }

    /**
     * Draws a diagram.
     *
     * @param text the diagram in Mermaid
     * @return the SVG
     * @throws IllegalArgumentException if a line is not in the supported subset of Mermaid
     */
    public static String svg(String text) {
        return new SequenceDrawing(text.lines().toList()).draw();
    }

    private void read(String line) {
        Matcher participant = PARTICIPANT.matcher(line);
        Matcher message = MESSAGE.matcher(line);
        Matcher note = NOTE.matcher(line);
        if (participant.matches()) {
            names.add(participant.group(1));
            titles.add(participant.group(2));
        } else if (message.matches()) {
            boolean response = message.group(2).startsWith("--");
            step(message.group(1), message.group(3), message.group(4), false, response);
        } else if (note.matches()) {
            step(note.group(1), note.group(2), note.group(3), true, false);
        } else if (!line.isBlank() && !line.equals("sequenceDiagram")) {
            throw new IllegalArgumentException("Unsupported line of Mermaid: " + line);
        }
    }

    private void step(String from, String to, String text, boolean note, boolean response) {
        steps.add(new Step(names.indexOf(from), names.indexOf(to), text, note, response));
    }

    private String draw() {
        int[] x = columns();
        int last = x.length - 1;
        int width = x[last] + width(titles.get(last)) / 2 + MARGIN + 14;
        int height = TOP + BOX + steps.size() * STEP + GAP;
        StringBuilder svg = new StringBuilder();
        svg.append(
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" \
                font-family="system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif" font-size="14">
                <rect width="100%%" height="100%%" rx="6" fill="#ffffff"/>
                """
                        .formatted(width, height, width, height));
        for (int i = 0; i < x.length; i++) {
            int half = width(titles.get(i)) / 2 + 14;
            svg.append(
                    "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#9aa4ae\" stroke-dasharray=\"3 4\"/>\n"
                            .formatted(x[i], TOP + BOX, x[i], height - MARGIN));
            svg.append(
                    "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\" fill=\"#e8f0fa\" stroke=\"#0b5cad\"/>\n"
                            .formatted(x[i] - half, TOP, 2 * half, BOX));
            text(svg, x[i], TOP + 22, titles.get(i), "#0b3a6b");
        }
        int y = TOP + BOX;
        for (Step step : steps) {
            y += STEP;
            draw(svg, x, y, step);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void draw(StringBuilder svg, int[] x, int y, Step step) {
        int from = x[step.from];
        int to = x[step.to];
        int middle = (from + to) / 2;
        if (step.note) {
            int half = Math.max(Math.abs(to - from), width(step.text)) / 2 + 10;
            svg.append(
                    "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"28\" rx=\"4\" fill=\"#fff6d6\" stroke=\"#d2b450\"/>\n"
                            .formatted(middle - half, y - 20, 2 * half));
            text(svg, middle, y - 1, step.text, "#1f2328");
            return;
        }
        int direction = to > from ? 1 : -1;
        svg.append(
                "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#1f2328\"%s/>\n"
                        .formatted(
                                from,
                                y,
                                to - direction * 8,
                                y,
                                step.response ? " stroke-dasharray=\"6 4\"" : ""));
        svg.append(
                "<path d=\"M%d %d l%d -5 v10 z\" fill=\"#1f2328\"/>\n"
                        .formatted(to, y, -direction * 9));
        text(svg, middle, y - 7, step.text, "#1f2328");
    }

    private static void text(StringBuilder svg, int x, int y, String text, String colour) {
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"%s\">%s</text>\n",
                        x,
                        y,
                        colour,
                        SourceText.escaped(text)));
    }

    /** Returns the x coordinate of each participant. The gaps leave room for the texts. */
    private int[] columns() {
        int[] x = new int[titles.size()];
        x[0] = MARGIN + width(titles.get(0)) / 2 + 14;
        for (int i = 1; i < x.length; i++) {
            x[i] = x[i - 1] + (width(titles.get(i - 1)) + width(titles.get(i))) / 2 + 28 + GAP;
            for (Step step : steps) {
                int left = Math.min(step.from, step.to);
                if (Math.max(step.from, step.to) == i && left < i) {
                    x[i] = Math.max(x[i], x[left] + width(step.text) + GAP);
                }
            }
        }
        return x;
    }

    /** Returns the approximate width of a text. A Chinese character is about twice as wide. */
    private static int width(String text) {
        return text.codePoints().map(c -> c > 0x2E7F ? 14 : 8).sum();
    }
}
