package io.cloudauth.cli.batch;

import io.cloudauth.cli.output.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An SVG chart of a summary: the states of the rows and the durations of the calls. */
final class SummaryChart {

    private static final long[] BUCKET_LIMITS = {
        0, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 30_000, Long.MAX_VALUE
    };
    private static final int WIDTH = 960;
    private static final int HEIGHT = 460;
    private static final int BARS_LEFT = 190;
    private static final int BARS_WIDTH = 200;
    private static final int TOP = 110;
    private static final int LINE = 34;
    private static final int CHART_LEFT = 500;
    private static final int CHART_WIDTH = 440;
    private static final int CHART_BOTTOM = 390;
    private static final int CHART_HEIGHT = CHART_BOTTOM - TOP;

    private final Texts texts;
    private final Summary summary;
    private final StringBuilder svg = new StringBuilder();

    SummaryChart(Texts texts, Summary summary) {
        this.texts = texts;
        this.summary = summary;
    }

    /** Returns the content of the SVG file. */
    String draw() {
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
                                + " viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"title\""
                                + " font-family=\"'Noto Sans','Noto Sans CJK SC','PingFang SC',"
                                + "'Microsoft YaHei',sans-serif\" font-size=\"14\" fill=\"#1f2933\">%n",
                        WIDTH,
                        HEIGHT,
                        WIDTH,
                        HEIGHT));
        svg.append("<title id=\"title\">")
                .append(escaped(texts.of("picture.title", summary.rows())))
                .append("</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        text(30, 45, "start", "font-size=\"22\"", texts.of("picture.title", summary.rows()));
        text(30, 80, "start", "font-weight=\"bold\"", texts.of("picture.states"));
        text(CHART_LEFT, 80, "start", "font-weight=\"bold\"", texts.of("picture.latency"));
        states();
        latencies();
        return svg.append("</svg>\n").toString();
    }

    private void states() {
        int y = TOP;
        for (State state : State.values()) {
            if (state.isFinal()) {
                bar(y, texts.of("state." + state.word()), summary.count(state), colour(state));
                y += LINE;
            }
        }
        bar(y, texts.of("state.left"), summary.left(), "#9aa5b1");
    }

    private void bar(int y, String name, long count, String colour) {
        double fraction = summary.rows() == 0 ? 0 : (double) count / summary.rows();
        text(BARS_LEFT - 12, y + 16, "end", "", name);
        rectangle(
                BARS_LEFT,
                y,
                Math.max(count > 0 ? 2 : 0, fraction * BARS_WIDTH),
                LINE - 12,
                colour);
        String label =
                count == 0
                        ? "0"
                        : String.format(Locale.ROOT, "%,d  (%.1f %%)", count, 100 * fraction);
        text((int) (BARS_LEFT + fraction * BARS_WIDTH) + 10, y + 16, "start", "", label);
    }

    private static String colour(State state) {
        return switch (state) {
            case PASSED -> "#2f855a";
            case REJECTED, UNRECOGNIZED -> "#c53030";
            case UNKNOWN -> "#b7791f";
            default -> "#4a6fa5";
        };
    }

    private void latencies() {
        List<Long> counts = new ArrayList<>();
        for (int i = 1; i < BUCKET_LIMITS.length; i++) {
            counts.add(summary.latencies().countBetween(BUCKET_LIMITS[i - 1], BUCKET_LIMITS[i]));
        }
        long most = Math.max(1, counts.stream().mapToLong(Long::longValue).max().orElse(1));
        double step = (double) CHART_WIDTH / counts.size();
        for (int i = 0; i < counts.size(); i++) {
            double height = (double) counts.get(i) / most * CHART_HEIGHT;
            double left = CHART_LEFT + i * step;
            rectangle(left + 2, CHART_BOTTOM - height, step - 4, height, "#4a6fa5");
            int middle = (int) (left + step / 2);
            if (counts.get(i) > 0) {
                int y = (int) (CHART_BOTTOM - height) - 5;
                text(middle, y, "middle", "font-size=\"10\"", Long.toString(counts.get(i)));
            }
            text(middle, CHART_BOTTOM + 16, "middle", "font-size=\"9\"", limitLabel(i + 1));
        }
        rectangle(CHART_LEFT, CHART_BOTTOM, CHART_WIDTH, 1, "#1f2933");
        List<Long> times = summary.percentiles();
        String line =
                texts.of("picture.times", times.get(0), times.get(1), times.get(2), times.get(3));
        text(CHART_LEFT, CHART_BOTTOM + 46, "start", "", line);
    }

    private static String limitLabel(int i) {
        long limit = BUCKET_LIMITS[i];
        if (limit == Long.MAX_VALUE) {
            return "> 30 s";
        }
        return limit < 1000 ? limit + " ms" : limit / 1000 + " s";
    }

    private void rectangle(double x, double y, double width, double height, String colour) {
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>%n",
                        x,
                        y,
                        width,
                        height,
                        colour));
    }

    private void text(int x, int y, String anchor, String style, String content) {
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" %s>%s</text>%n",
                        x,
                        y,
                        anchor,
                        style,
                        escaped(content)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
