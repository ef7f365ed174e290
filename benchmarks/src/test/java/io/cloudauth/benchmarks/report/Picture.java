package io.cloudauth.benchmarks.report;

import io.cloudauth.benchmarks.run.Entrant;
import io.cloudauth.benchmarks.run.Results;
import java.util.Locale;

/** Bars of each contender against the stock SDK with its Apache client, which is 100 %. */
public final class Picture {
    private static final String[][] ROWS = {
        {"codec/result", "cpu", "no sockets, CPU · 无套接字 CPU"},
        {"codec/result", "allocation", "no sockets, allocation · 无套接字 内存分配"},
        {"loopback/1", "cpu", "loopback, CPU · 回环 CPU"},
        {"loopback/1", "allocation", "loopback, allocation · 回环 内存分配"},
        {"loopback/16", "cpu", "loopback, 16 threads, CPU · 回环 16 线程 CPU"},
        {"images", "cpu", "4.5 MB of images, CPU · 4.5 MB 图片 CPU"},
        {"images", "allocation", "4.5 MB of images, allocation · 4.5 MB 图片 内存分配"},
        {"tls/warm", "cpu", "TLS warm call, CPU · TLS 热调用 CPU"},
        {"cold/plain", "wall", "cold start, wall time · 冷启动 用时"},
        {"cold/cds", "wall", "cold start with AppCDS · 冷启动（AppCDS）用时"},
    };
    private static final int LEFT = 330;
    private static final int HUNDRED = 300;
    private static final int WIDTH = 860;
    private static final int BAR = 13;

    private Picture() {}

    /** An SVG image. */
    public static String of(Results results) {
        StringBuilder body = new StringBuilder();
        int y = 60;
        int x = 12;
        for (Entrant entrant : Entrant.values()) {
            body.append(rectangle(x, 12, 12, entrant)).append(text(x + 17, 22, entrant.label()));
            x += 40 + entrant.label().length() * 7;
        }
        for (String[] row : ROWS) {
            double stock = results.series(row[0], Entrant.STOCK_APACHE, row[1]).min();
            body.append(text(12, y + BAR, row[2]));
            for (Entrant entrant : Entrant.values()) {
                double ratio = results.series(row[0], entrant, row[1]).min() / stock;
                if (Double.isFinite(ratio)) {
                    int length = (int) Math.min(ratio * HUNDRED, WIDTH - LEFT - 60);
                    body.append(rectangle(LEFT, y, length, entrant))
                            .append(text(LEFT + length + 5, y + BAR - 2, percent(ratio)));
                    y += BAR + 2;
                }
            }
            y += 12;
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="12">
                <rect width="100%%" height="100%%" fill="white"/>
                <text x="12" y="46" fill="#495057">stock SDK, Apache client = 100 %%; less is better · 以官方 SDK（Apache 客户端）为 100 %%，越小越好</text>
                %s</svg>
                """
                .formatted(WIDTH, y, body);
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

    private static String colour(Entrant entrant) {
        return switch (entrant) {
            case OURS -> "#0b7285";
            case STOCK_APACHE -> "#868e96";
            case STOCK_URL_CONNECTION -> "#ced4da";
            case TEA -> "#f08c00";
        };
    }

    private static String text(int x, int y, String text) {
        return String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\">%s</text>%n", x, y, text);
    }

    private static String percent(double ratio) {
        return String.format(Locale.ROOT, "%.0f %%", ratio * 100);
    }
}
