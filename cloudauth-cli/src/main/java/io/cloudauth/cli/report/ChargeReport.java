package io.cloudauth.cli.report;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A report of the submissions in a log that were charged, or whose charge is unknown, by day,
 * account, operation and scene. The database counts them, so the size of the log does not matter.
 *
 * @param from the first day
 * @param to the last day
 * @param offset the offset of the days from UTC
 */
public record ChargeReport(LocalDate from, LocalDate to, ZoneOffset offset) {

    /** The names of the columns. */
    public static final List<String> COLUMNS =
            List.of("day", "account", "operation", "scene", "charged", "unknown");

    private static final long DAY_MILLIS = 86_400_000;

    /**
     * One line of the report.
     *
     * @param day the day on which the submissions were recorded
     * @param account the account label; may be empty
     * @param operation the operation, such as {@code VerifyMaterial}
     * @param scene the BizType or the SceneId
     * @param charged the number of submissions that the service answered with a result
     * @param unknown the number of submissions whose outcome is unknown
     */
    public record Line(
            LocalDate day,
            String account,
            String operation,
            String scene,
            long charged,
            long unknown) {

        /** Returns the values in the order of {@link #COLUMNS}. */
        public List<String> values() {
            return List.of(
                    day.toString(),
                    account,
                    operation,
                    scene,
                    Long.toString(charged),
                    Long.toString(unknown));
        }
    }

    /** What the submissions of a line have in common. */
    private record Key(LocalDate day, String scope) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byDay = day.compareTo(other.day);
            return byDay == 0 ? scope.compareTo(other.scope) : byDay;
        }
    }

    /**
     * Reads the log.
     *
     * @throws SQLException if the database cannot be reached, or has no such table
     */
    public List<Line> read(Database database, Instant now) throws SQLException {
        Map<Key, long[]> counts = new TreeMap<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql(now))) {
            boolean bytes = rows.getMetaData().getColumnType(1) == java.sql.Types.VARBINARY;
            while (rows.next()) {
                String scope =
                        bytes
                                ? new String(rows.getBytes(1), StandardCharsets.UTF_8)
                                : rows.getString(1);
                LocalDate day = LocalDate.ofEpochDay(rows.getLong(4));
                long[] count = counts.computeIfAbsent(new Key(day, scope), key -> new long[2]);
                if (isCharged(rows.getString(2))) {
                    count[0] += rows.getLong(5);
                } else if (isUnknown(rows.getString(2), rows.getInt(3) == 1)) {
                    count[1] += rows.getLong(5);
                }
            }
        }
        List<Line> lines = new ArrayList<>();
        counts.forEach(
                (key, count) -> {
                    if (count[0] + count[1] > 0) {
                        lines.add(line(key, count));
                    }
                });
        return lines;
    }

    /** Every number is one of this class: the texts of the statement come from nowhere else. */
    private String sql(Instant now) {
        long shift = offset.getTotalSeconds() * 1000L;
        return "SELECT scope, state, expired, on_day, COUNT(*) FROM (SELECT scope, state,"
                + " CASE WHEN lease_expires_millis <= "
                + now.toEpochMilli()
                + " THEN 1 ELSE 0 END AS expired, FLOOR((begun_millis + "
                + shift
                + ") / "
                + DAY_MILLIS
                + ") AS on_day FROM cloudauth_submission WHERE begun_millis >= "
                + start(from)
                + " AND begun_millis < "
                + start(to.plusDays(1))
                + ") submissions GROUP BY scope, state, expired, on_day";
    }

    private long start(LocalDate day) {
        return day.atStartOfDay().toInstant(offset).toEpochMilli();
    }

    private static boolean isCharged(String state) {
        return state.equals("PASSED") || state.equals("REJECTED");
    }

    /** A state of a newer version counts as unknown, as in the log itself. */
    private static boolean isUnknown(String state, boolean leaseExpired) {
        return switch (state) {
            case "NOT_SENT", "IN_PROGRESS" -> false;
            case "SENDING" -> leaseExpired;
            default -> true;
        };
    }

    /** The scope is {@code [account label/]family/operation/scene}. */
    private static Line line(Key key, long[] count) {
        String[] parts = key.scope().split("/", -1);
        int last = parts.length - 1;
        return new Line(
                key.day(),
                last >= 3 ? parts[last - 3] : "",
                last >= 1 ? parts[last - 1] : "",
                parts[last],
                count[0],
                count[1]);
    }
}
