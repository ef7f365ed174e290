package io.cloudauth.emulator;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** The main class of the standalone emulator. */
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
            emulator = Arguments.read(arguments).start();
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(Arguments.USAGE);
            System.exit(USAGE);
            return;
        } catch (UncheckedIOException e) {
            err.println(e.getMessage());
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
        }
        Runtime.getRuntime().addShutdownHook(new Thread(emulator::close));
        new CountDownLatch(1).await();
    }
}
