package io.cloudauth.examples.quickstart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A README, taken apart.
 *
 * @param prose its lines outside of code
 * @param blocks its code, in order
 */
record Readme(List<String> prose, List<Block> blocks) {

    private static final String FENCE = "```";
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");

    /**
     * Code.
     *
     * @param language as the fence names it
     * @param firstLine where it begins in the file, from 1
     * @param lines its lines
     */
    record Block(String language, int firstLine, List<String> lines) {}

    static Readme of(String text) {
        List<String> prose = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        List<String> all = text.lines().toList();
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).startsWith(FENCE)) {
                prose.add(all.get(i));
                continue;
            }
            int end = i + 1 + all.subList(i + 1, all.size()).indexOf(FENCE);
            blocks.add(
                    new Block(
                            all.get(i).substring(FENCE.length()),
                            i + 2,
                            List.copyOf(all.subList(i + 1, end))));
            i = end;
        }
        return new Readme(prose, blocks);
    }

    List<Block> blocks(String language) {
        return blocks.stream().filter(block -> block.language().equals(language)).toList();
    }

    /** The level of each heading. */
    List<Integer> headings() {
        return prose.stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.indexOf(' '))
                .toList();
    }

    /** How many rows each table has, the heading included. */
    List<Integer> tables() {
        List<Integer> tables = new ArrayList<>();
        int rows = 0;
        for (String line : prose) {
            if (line.startsWith("|")) {
                rows++;
            } else if (rows > 0) {
                tables.add(rows);
                rows = 0;
            }
        }
        return tables;
    }

    /** The second cell of each row of a table by the first. */
    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        prose.stream()
                .filter(line -> line.startsWith("|"))
                .map(line -> line.split("\\|", -1))
                .forEach(cells -> settings.put(cells[1].strip(), cells[2].strip()));
        return settings;
    }

    List<String> links() {
        return prose.stream()
                .flatMap(line -> LINK.matcher(line).results())
                .flatMap(found -> Stream.of(found.group(1)))
                .toList();
    }
}
