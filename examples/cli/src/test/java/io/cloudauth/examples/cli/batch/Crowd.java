package io.cloudauth.examples.cli.batch;

import io.cloudauth.emulator.TestIdCards;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;

/** CSV files of people whom nobody is. */
final class Crowd {

    /** What a name must not reach. */
    static final String NAME = "测试甲";

    private static final List<String> FAULTS =
            List.of(
                    TestIdCards.connectionCut(),
                    TestIdCards.answerTruncated(),
                    TestIdCards.badGateway(),
                    TestIdCards.serviceUnavailable(),
                    TestIdCards.throttledOnce());

    private Crowd() {}

    /** So many rows, {@code row-1} and on, whose numbers are chosen by the row. */
    static Path write(Path file, int rows, IntFunction<String> number) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("bizId,name,idCardNumber,image\n");
            for (int row = 1; row <= rows; row++) {
                out.write("row-" + row + "," + NAME + "," + number.apply(row));
                out.write(",https://cdn.example/" + row + ".jpg\n");
            }
        }
        return file;
    }

    /** One of five rejected, one of fifty a fault. */
    static String usual(int row) {
        if (row % 50 == 7) {
            return FAULTS.get(row / 50 % FAULTS.size());
        }
        return row % 5 == 0 ? TestIdCards.rejectedWith(6) : TestIdCards.passed();
    }

    /** What fills one line of a file of results, for each of its lines but the first two. */
    static List<ResultLine> lines(Path results) throws IOException {
        return Files.readAllLines(results).stream().skip(2).map(Crowd::line).toList();
    }

    private static ResultLine line(String text) {
        try {
            return ResultLine.of(List.of(text.split(",", -1)), 0);
        } catch (MalformedFileException e) {
            throw new AssertionError(text, e);
        }
    }
}
