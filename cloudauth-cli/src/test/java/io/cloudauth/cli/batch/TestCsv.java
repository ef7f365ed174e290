package io.cloudauth.cli.batch;

import io.cloudauth.emulator.TestIdCards;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;

/** Writes CSV files with invented persons, and reads result files. */
final class TestCsv {

    /** The name in every row. It must not appear in any output. */
    static final String NAME = "测试甲";

    private static final List<String> FAULTS =
            List.of(
                    TestIdCards.connectionCut(),
                    TestIdCards.answerTruncated(),
                    TestIdCards.badGateway(),
                    TestIdCards.serviceUnavailable(),
                    TestIdCards.throttledOnce());

    private TestCsv() {}

    /** Writes rows {@code row-1}, {@code row-2} … with the ID numbers that the function returns. */
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

    /** Returns an ID number: one row in five is rejected, one row in fifty causes a fault. */
    static String usual(int row) {
        if (row % 50 == 7) {
            return FAULTS.get(row / 50 % FAULTS.size());
        }
        return row % 5 == 0 ? TestIdCards.rejectedWith(6) : TestIdCards.passed();
    }

    /** Reads all lines of a result file after its two header lines. */
    static List<ResultLine> lines(Path results) throws IOException {
        return Files.readAllLines(results).stream().skip(2).map(TestCsv::line).toList();
    }

    private static ResultLine line(String text) {
        try {
            return ResultLine.of(List.of(text.split(",", -1)), 0);
        } catch (MalformedFileException e) {
            throw new AssertionError(text, e);
        }
    }
}
