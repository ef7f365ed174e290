package io.cloudauth.conformance.programs;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudauth.conformance.Pictures;
import io.cloudauth.conformance.canary.Canaries;
import io.cloudauth.conformance.canary.Speaker;
import io.cloudauth.conformance.canary.Stage;
import io.cloudauth.conformance.canary.Told;
import io.cloudauth.conformance.canary.Trouble;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command line tells nothing of a person and no secret, but what it is asked for. */
@Tag("privacy")
@Timeout(600)
class CommandLineProgramTest {

    /** What is meant to be told: by place, which canaries. */
    private static final Map<String, Set<String>> MEANT =
            Map.of(
                    "token, stdout",
                    Set.of("drawn VerifyToken", "drawn VerifyPageUrl"),
                    "face init, stdout",
                    Set.of("drawn face"));

    /** The emulator takes a scheme's name for a scene of that scheme. */
    private static final String H5 = "RPH5BioOnly";

    private static final String BACK = "--return-url=" + Canaries.REDIRECT;

    private static final List<String> COMMANDS =
            List.of("token", "result", "verify", "upload", "download", "doctor", "batch");

    /** Commands that share their way with others: each trouble meets one of them. */
    private static final List<String> IN_TURN =
            List.of(
                    "face init",
                    "face contrast",
                    "check mobile3",
                    "doctor report",
                    "face result",
                    "face find");

    @TempDir private Path folder;

    @Test
    void commandsTellNothingButWhatTheyAreAskedFor() throws Exception {
        Told told = new Told();
        Map<String, Set<String>> caught =
                caught(
                        (stage, into) -> {
                            Terminal terminal = new Terminal(stage, into, folder);
                            assertThat(terminal.run("verify", "--face", Canaries.FACE)).isZero();
                            assertThat(terminal.run("token", "--json", "--biz-type", H5)).isZero();
                            faces(terminal);
                            batch(terminal.with("LC_MESSAGES", "zh_CN.UTF-8"), false);
                            faces(terminal);
                            misused(terminal);
                        },
                        told,
                        "command-line.txt");
        assertThat(Set.copyOf(told.texts().values()))
                .as("what was listened to")
                .contains("verify, stdout", "verify, stderr", "batch, file people.results.csv")
                .contains("face init, stdout", "face contrast, stdout", "doctor, stdout");
        assertThat(caught).isEqualTo(MEANT);
    }

    @Test
    @Timeout(3_600)
    void commandsTellNothingInAnyTrouble() throws Exception {
        Told told = new Told();
        Map<String, Set<String>> caught =
                caught(
                        (stage, into) -> {
                            int turn = 0;
                            int next = 0;
                            for (Trouble trouble : Trouble.all()) {
                                List<String> commands = new ArrayList<>(COMMANDS);
                                commands.add(IN_TURN.get(next++ % IN_TURN.size()));
                                for (String command : commands) {
                                    Path own = folder.resolve("run-" + turn);
                                    Terminal terminal = new Terminal(stage, into, own);
                                    if (turn++ % 2 == 0) {
                                        terminal.with("LC_MESSAGES", "zh_CN.UTF-8");
                                    }
                                    everything(command, terminal, trouble, stage);
                                    stage.reset(into);
                                }
                            }
                            badlySetUp(new Terminal(stage, into, folder.resolve("bad")));
                            faces(new Terminal(stage, into, folder.resolve("faces")));
                            Terminal watched = new Terminal(stage, into, folder.resolve("seen"));
                            assertThat(batch(watched, true)).as("a picture is left").isEqualTo(50);
                        },
                        told,
                        "command-line-in-every-trouble.txt");
        assertThat(Set.copyOf(told.texts().values()))
                .as("what was listened to")
                .contains(
                        "doctor, stdout",
                        "batch, file people.results.csv",
                        "batch, file people.results.unknown.csv",
                        "batch, file people.results.svg",
                        "batch at a terminal, stdout")
                .anyMatch(where -> where.startsWith("download, file face"));
        assertThat(caught).isEqualTo(MEANT);
    }

    /** The controls: what is planted in each place is caught there. */
    @Test
    void theNetHangsBehindWhateverACommandWrites() throws Exception {
        Map<String, Set<String>> caught =
                caught(
                        (stage, into) -> {
                            Terminal terminal = new Terminal(stage, into, folder);
                            // a BizId is told, and so is one that is a number
                            String row = Canaries.NUMBER + ",a,b,c\n";
                            String csv = "bizId,name,idCardNumber,image\n" + row;
                            terminal.run("result", Canaries.NUMBER, "--json");
                            terminal.run(
                                    "verify", "--face", Canaries.FACE, "--biz-id", Canaries.NUMBER);
                            terminal.run(
                                    "batch",
                                    terminal.file("people.csv", csv),
                                    "--yes",
                                    "--results",
                                    Canaries.PHONE + ".csv");
                        },
                        new Told(),
                        "command-line-planted.txt");
        assertThat(caught)
                .containsEntry("result, stdout", Set.of("ID number"))
                .containsEntry("verify, stderr", Set.of("ID number"))
                .containsEntry("batch, names of files", Set.of("phone"))
                .hasEntrySatisfying(
                        "batch, file " + Canaries.PHONE + ".csv",
                        canaries -> assertThat(canaries).contains("ID number"));
    }

    private static Map<String, Set<String>> caught(Speaker speaker, Told told, String file)
            throws Exception {
        try (Stage stage = new Stage()) {
            Map<String, Set<String>> found = stage.caught(speaker, told);
            Stage.write(file, found);
            assertThat(stage.hasMetThePerson()).isTrue();
            Map<String, Set<String>> byPlace = new TreeMap<>();
            found.forEach(
                    (what, where) -> {
                        String canary = what.substring(0, what.indexOf(", "));
                        where.forEach(
                                place ->
                                        byPlace.computeIfAbsent(place, k -> new TreeSet<>())
                                                .add(canary));
                    });
            return byPlace;
        }
    }

    private static void everything(String command, Terminal terminal, Trouble trouble, Stage stage)
            throws Exception {
        boolean asked = command.equals("result") || command.equals("download");
        if (asked) {
            String face = terminal.file("face.png", Pictures.png());
            terminal.run("verify", "--face", face, "--biz-id", "order-1", "--json");
        }
        trouble.order().accept(stage.emulator(), "*");
        String limit = "--timeout=" + (trouble.slow() ? "PT0.25S" : "PT30S");
        switch (command) {
            case "token" ->
                    terminal.run("token", "--card-front", Canaries.CARD, "--biz-type", H5, limit);
            case "result" -> terminal.run("result", "order-1", limit);
            case "verify" ->
                    terminal.typing(
                            Canaries.NAME + "\n" + Canaries.NUMBER + "\n",
                            "verify",
                            "--person-stdin",
                            "--face",
                            terminal.file("face.png", Pictures.png()),
                            "--card-front",
                            Canaries.CARD,
                            limit);
            case "upload" ->
                    terminal.run("upload", terminal.file("face.png", Pictures.png()), limit);
            case "download" -> terminal.run("download", "order-1", "--private-addresses", limit);
            case "doctor" -> terminal.run("doctor", limit);
            case "doctor report" -> terminal.run("doctor", "--report", limit);
            case "face init" -> terminal.run("face", "init", metaInfo(terminal), BACK, limit);
            case "face result" -> terminal.run("face", "result", "sha0123456789abcdef", limit);
            case "face contrast" ->
                    terminal.run(
                            "face",
                            "contrast",
                            "--face",
                            terminal.file("face.png", Pictures.png()),
                            limit);
            case "face find" -> terminal.run("face", "find", "order1", "--json", limit);
            case "check mobile3" -> terminal.run("check", "mobile3", limit);
            default -> batch(terminal, false, limit);
        }
    }

    /** The commands of the financial-grade product, and what the doctor reports of it. */
    private static void faces(Terminal terminal) throws Exception {
        terminal.run("face", "init", metaInfo(terminal), BACK);
        terminal.run("face", "contrast", "--face", Canaries.FACE, "--order-no", "order1");
        terminal.run("face", "find", "order1");
        terminal.run("check", "mobile3", "--json");
        terminal.run("doctor");
        terminal.run("doctor", "--report");
    }

    private static String metaInfo(Terminal terminal) throws Exception {
        return "--meta-info=" + terminal.file("meta.json", Canaries.META_INFO_OF_A_PAGE);
    }

    /** Rows with links and with files, and rows that break a rule. */
    private static int batch(Terminal terminal, boolean watched, String... more) throws Exception {
        String picture = terminal.file("face.png", Pictures.png());
        String people =
                terminal.file(
                        "people.csv",
                        "bizId,name,idCardNumber,image,phone\n"
                                + row("1", Canaries.NUMBER, Canaries.FACE)
                                + row("2", Canaries.NUMBER, picture)
                                + row("3", Canaries.NUMBER + "1", Canaries.CARD)
                                + row("4", Canaries.NUMBER, "ftp:" + Canaries.FACE));
        String[] all = new String[5 + more.length];
        String[] first = {"batch", people, "--yes", "--results=people.results.csv", "--rate=1000"};
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return watched ? terminal.atATerminal(all) : terminal.run(all);
    }

    private static String row(String bizId, String number, String image) {
        return String.join(",", bizId, Canaries.NAME, number, image, Canaries.PHONE) + "\n";
    }

    /** What stands on a command line by mistake is not repeated. */
    private static void misused(Terminal terminal) throws Exception {
        terminal.run("verify", Canaries.NAME, Canaries.NUMBER, "--key=" + Canaries.OIDC_TOKEN);
        terminal.run("batch", Canaries.NAME, "--rate", Canaries.NUMBER);
        terminal.run("batch", Canaries.NAME);
        terminal.run(Canaries.NAME, "--scene-id", Canaries.NUMBER);
        terminal.run("face", Canaries.NUMBER);
        terminal.run("face", "contrast", "--face", Canaries.NAME + ".jpg");
        terminal.run("report", "--jdbc-url=jdbc:h2:x;PASSWORD=" + Canaries.OIDC_TOKEN);
    }

    /** Secrets where they are not looked for, or cannot be used. */
    private static void badlySetUp(Terminal terminal) throws Exception {
        misused(terminal);
        terminal.run("verify", "--face", terminal.file("none.jpg", Canaries.PHONE));
        terminal.run("token", "--proxy=http://user:" + Canaries.OIDC_TOKEN + "@127.0.0.1:9");
        String broken = terminal.file("broken", "[p]\n" + Canaries.ACCESS_KEY_SECRET);
        terminal.run("doctor", "--profile=p", "--profile-file=" + broken);
        terminal.with("CLOUDAUTH_PROXY", "http://user:" + Canaries.OIDC_TOKEN + "@127.0.0.1:9")
                .run("doctor", "--endpoint=https://cloudauth.example");
        terminal.with("ALIBABA_CLOUD_SECURITY_TOKEN", Canaries.OIDC_TOKEN).run("doctor", "--json");
        terminal.without("ALIBABA_CLOUD_ACCESS_KEY_ID").run("doctor");
        terminal.with("CLOUDAUTH_ID_NUMBER", Canaries.NUMBER + "1").run("token");
        terminal.without("CLOUDAUTH_NAME").run("token", "--json");
    }
}
