package io.cloudauth.emulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/**
 * The main class of the standalone emulator. Its help is in the language of the system. A message
 * of one line is in both languages.
 */
final class Program {

    private static final int USAGE = 2;
    private static final int FAILED = 1;

    private Program() {}

    /** Starts an emulator and blocks until the process ends. */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        CloudAuthEmulator emulator;
        try {
            if (Arguments.askForHelp(arguments)) {
                out.print(help(System.getenv()));
                return;
            }
            String testNumber = Arguments.testNumber(arguments);
            if (testNumber != null) {
                out.println(testNumber);
                return;
            }
            HealthCheck health = Arguments.healthCheck(arguments);
            if (health != null) {
                boolean ready = health.isReady();
                (ready ? out : err).println(ready ? "ready · 已就绪" : "no answer · 无响应");
                System.exit(ready ? 0 : FAILED);
                return;
            }
            emulator = Arguments.read(arguments).start();
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            System.exit(USAGE);
            return;
        } catch (UncheckedIOException e) {
            boolean portTaken = e.getCause() instanceof BindException;
            err.println(
                    e.getMessage()
                            + (portTaken
                                    ? ": --port <number> · 无法监听端口，请用 --port 选择其他端口，0 表示空闲端口"
                                    : " · 无法准备 --tls 目录中的证书"));
            if (portTaken && List.of(arguments).contains("--bind")) {
                err.println(Arguments.BIND_RULE);
            }
            System.exit(FAILED);
            return;
        }
        out.println(
                "cloudauth emulator listening on "
                        + emulator.endpoint()
                        + "  (AccessKey "
                        + emulator.accessKeyId()
                        + " / "
                        + emulator.accessKeySecret()
                        + ")");
        out.println("console · 控制台: " + emulator.consoleUrl());
        if (emulator.consoleUrl().indexOf('#') >= 0) {
            out.println(
                    "NOTICE: other machines can connect; control calls and metadata need the token in"
                            + " this link · 注意：其他机器可以连接；控制调用和元数据需要链接中的令牌");
            if (emulator.endpoint().startsWith("http:")) {
                out.println(
                        "NOTICE: without --tls, other machines would send names in plain text ·"
                                + " 注意：未使用 --tls，其他机器发送的姓名不会加密");
            }
        }
        Runtime.getRuntime().addShutdownHook(new Thread(emulator::close));
        new CountDownLatch(1).await();
    }

    /** Returns the help in the language of the system: Chinese, or otherwise English. */
    static String help(Map<String, String> environment) {
        String file = language(environment).startsWith("zh") ? "help_zh.txt" : "help.txt";
        try (InputStream in = Objects.requireNonNull(Program.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks the environment first: the JVM ignores a locale that is not installed. */
    private static String language(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElseGet(() -> Locale.getDefault().getLanguage());
    }
}
