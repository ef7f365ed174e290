package io.cloudauth.benchmarks.report;

import io.cloudauth.benchmarks.run.Entrant;
import io.cloudauth.benchmarks.run.Results;
import java.util.List;
import java.util.Locale;

/**
 * An SVG image with a bar for each contender. In each row, the client that this library is compared
 * with is 100 %. The colours fit a light and a dark background.
 */
public final class Picture {
    private record Row(String work, String figure, Entrant whole, String english, String chinese) {}

    private static final List<Row> ROWS =
            List.of(
                    stock("codec/result", "cpu", "no sockets, CPU", "不含网络，CPU"),
                    stock("loopback/1", "cpu", "small call, loopback, CPU", "小请求，本机回环，CPU"),
                    stock("loopback/1", "allocation", "the same, allocation", "同上，内存分配"),
                    stock("tls/warm", "cpu", "small call, TLS, CPU", "小请求，TLS，CPU"),
                    stock("billed/tls", "cpu", "billed call, TLS, CPU", "计费请求，TLS，CPU"),
                    stock("images", "cpu", "three files, 4.5 MB, CPU", "三张图片共 4.5 MB，CPU"),
                    new Row("photo", "cpu", Entrant.TEA, "photo of 1 MB, CPU", "1 MB 照片，CPU"),
                    new Row("photo", "allocation", Entrant.TEA, "the same, allocation", "同上，内存分配"),
                    stock("cold/tls", "first", "first call, TLS, time", "首次请求，TLS，用时"),
                    stock("cold/cds", "first", "the same with CDS", "同上，使用 CDS 归档"));

    private static final List<Entrant> BARS =
            List.of(
                    Entrant.OURS,
                    Entrant.OURS_ACS3,
                    Entrant.STOCK_APACHE,
                    Entrant.STOCK_URL_CONNECTION,
                    Entrant.TEA);

    private static final int LEFT = 220;
    private static final int HUNDRED = 320;
    private static final int WIDTH = 860;
    private static final int BAR = 12;
    private static final int GAP = 14;

    private final StringBuilder body = new StringBuilder();
    private final Results results;
    private int y = 92;

    private Picture(Results results) {
        this.results = results;
    }

    private static Row stock(String work, String figure, String english, String chinese) {
        return new Row(work, figure, Entrant.STOCK_APACHE, english, chinese);
    }

    /** Returns the image. */
    public static String of(Results results) {
        Picture picture = new Picture(results);
        picture.legend();
        ROWS.forEach(picture::row);
        return picture.svg();
    }

    private void legend() {
        int x = 16;
        for (Entrant entrant : BARS) {
            body.append(rectangle(x, 16, BAR, entrant))
                    .append(text(x + 18, 26, "name", entrant.label()));
            x += 44 + entrant.label().length() * 6;
        }
    }

    private void row(Row row) {
        double whole = results.series(row.work, row.whole, row.figure).min();
        if (!Double.isFinite(whole)) {
            return;
        }
        int top = y;
        for (Entrant entrant : BARS) {
            double ratio = results.series(row.work, entrant, row.figure).min() / whole;
            if (Double.isFinite(ratio)) {
                int length = (int) Math.min(ratio * HUNDRED, WIDTH - LEFT - 60);
                body.append(rectangle(LEFT, y, Math.max(1, length), entrant));
                if (length < (int) (ratio * HUNDRED)) {
                    body.append(gap(LEFT + length - 20, y));
                }
                body.append(
                        text(
                                LEFT + length + 6,
                                y + BAR - 2,
                                entrant == Entrant.OURS ? "name" : "note",
                                percent(ratio)));
                y += BAR + 3;
            }
        }
        body.append(text(16, top + 11, "name", row.english))
                .append(text(16, top + 27, "note", row.chinese));
        y = Math.max(y, top + 32) + GAP;
    }

    private String svg() {
        return """
        <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %1$d %2$d" \
        font-family="system-ui, 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif" \
        font-size="12">
        <style>
        .name { fill: #212529; } .note { fill: #495057; } .line { stroke: #adb5bd; }
        @media (prefers-color-scheme: dark) {
        .paper { fill: #0d1117; } .name { fill: #e9ecef; } .note { fill: #adb5bd; }
        .line { stroke: #495057; }
        }
        </style>
        <rect class="paper" width="100%%" height="100%%" fill="white"/>
        <text class="note" x="16" y="52">100 %%: stock SDK with its Apache client; for the photo of \
        1 MB: Tea SDK. Less is better.</text>
        <text class="note" x="16" y="70">100 %%：官方 SDK（Apache 客户端）；1 MB 照片：Tea SDK。\
        数值越小越好。</text>
        <line class="line" x1="%d" y1="84" x2="%3$d" y2="%d" stroke-dasharray="3 3"/>
        %s</svg>
        """
                .formatted(WIDTH, y, LEFT + HUNDRED, y - GAP, body);
    }

    private static String rectangle(int x, int y, int width, Entrant entrant) {
        return String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>%n",
                x,
                y,
                width,
                BAR,
                colour(entrant));
    }

    /** Returns a gap in a bar, which shows that the bar is longer than the image. */
    private static String gap(int x, int y) {
        return String.format(
                Locale.ROOT,
                "<rect class=\"paper\" x=\"%d\" y=\"%d\" width=\"4\" height=\"%d\""
                        + " fill=\"white\"/>%n",
                x,
                y,
                BAR);
    }

    private static String colour(Entrant entrant) {
        return switch (entrant) {
            case OURS -> "#1098ad";
            case OURS_ACS3 -> "#66d9e8";
            case STOCK_APACHE -> "#868e96";
            case STOCK_URL_CONNECTION -> "#b4bac0";
            case TEA -> "#f08c00";
            case FLOOR -> throw new IllegalArgumentException("the floor has no bar");
        };
    }

    private static String text(int x, int y, String style, String text) {
        return String.format(
                Locale.ROOT, "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>%n", style, x, y, text);
    }

    private static String percent(double ratio) {
        return String.format(Locale.ROOT, "%.0f %%", ratio * 100);
    }
}
