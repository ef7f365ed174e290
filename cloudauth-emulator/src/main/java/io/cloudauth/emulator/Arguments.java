package io.cloudauth.emulator;

import io.cloudauth.emulator.internal.face.Solution;
import io.cloudauth.emulator.internal.verification.Scheme;
import io.cloudauth.emulator.internal.verification.TestNumberCodes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parser of the command line options. */
final class Arguments {

    private static final List<String> OPTIONS =
            List.of(
                    "--help",
                    "--test-number",
                    "--port",
                    "--bind",
                    "--access-key-id",
                    "--access-key-secret",
                    "--scene",
                    "--show-personal-data",
                    "--allow-callbacks-to",
                    "--tls",
                    "--tls-host",
                    "--public-url",
                    "--health");

    static final String BIND_RULE = "--bind must be an address of this machine · --bind 必须为本机地址";

    private static final int PORT = 8964;
    private static final String NO_MATERIAL = ",no-material";

    private Arguments() {}

    /** Returns whether the options ask for the help. */
    static boolean askForHelp(String[] arguments) {
        List<String> all = List.of(arguments);
        return all.contains("--help") || all.contains("-h");
    }

    /**
     * Returns the test ID number that the options ask for, or null if they ask for none.
     *
     * @throws IllegalArgumentException if there is no test number for the code; the message lists
     *     the codes, and names no value
     */
    static @Nullable String testNumber(String[] arguments) {
        Iterator<String> all = separated(arguments).iterator();
        while (all.hasNext()) {
            if (all.next().equals("--test-number")) {
                String number = TestNumberCodes.number(value("--test-number", all));
                if (number == null) {
                    throw new IllegalArgumentException(
                            "--test-number must be one of · --test-number 必须为以下之一: "
                                    + TestNumberCodes.LIST);
                }
                return number;
            }
        }
        return null;
    }

    /**
     * Parses the options.
     *
     * @throws IllegalArgumentException if an option is unknown or invalid; the message names no
     *     value
     */
    static CloudAuthEmulator.Builder read(String[] arguments) {
        CloudAuthEmulator.Builder builder = CloudAuthEmulator.builder().port(PORT);
        String id = "testAccessKeyId";
        String secret = "testAccessKeySecret";
        Path tlsFolder = null;
        List<String> tlsHosts = new ArrayList<>();
        Iterator<String> all = separated(arguments).iterator();
        while (all.hasNext()) {
            String option = all.next();
            switch (option) {
                case "--port" -> builder.port(port(value(option, all)));
                case "--access-key-id" -> id = value(option, all);
                case "--access-key-secret" -> secret = value(option, all);
                case "--scene" -> scene(builder, value(option, all));
                case "--show-personal-data" -> builder.showPersonalData();
                case "--bind" -> builder.address(address(value(option, all)));
                case "--allow-callbacks-to" -> builder.allowCallbacksTo(value(option, all));
                case "--tls" -> tlsFolder = folder(value(option, all));
                case "--tls-host" -> tlsHosts.add(value(option, all));
                case "--public-url" -> publicUrl(builder, value(option, all));
                default -> throw unknown(option);
            }
        }
        tls(builder, tlsFolder, tlsHosts);
        return builder.accessKey(id, secret);
    }

    /**
     * Returns the check whether a running emulator answers that the options ask for, or null if
     * they ask for none. It takes the same {@code --port} and {@code --tls} as the emulator.
     *
     * @throws IllegalArgumentException if the port or the folder is invalid; the message names no
     *     value
     */
    static @Nullable HealthCheck healthCheck(String[] arguments) {
        boolean asked = false;
        int port = PORT;
        Path tlsFolder = null;
        Iterator<String> all = separated(arguments).iterator();
        while (all.hasNext()) {
            String option = all.next();
            switch (option) {
                case "--health" -> asked = true;
                case "--port" -> port = port(value(option, all));
                case "--tls" -> tlsFolder = folder(value(option, all));
                default -> {}
            }
        }
        return asked ? new HealthCheck(port, tlsFolder) : null;
    }

    private static void tls(
            CloudAuthEmulator.Builder builder, @Nullable Path folder, List<String> hosts) {
        if (folder == null) {
            if (!hosts.isEmpty()) {
                throw new IllegalArgumentException("--tls-host needs --tls · --tls-host 需要 --tls");
            }
            return;
        }
        try {
            builder.tls(folder, hosts.toArray(String[]::new));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "--tls-host must be a host name or an address · --tls-host 必须为主机名或地址", e);
        }
    }

    private static Path folder(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("--tls needs a folder · --tls 需要目录", e);
        }
    }

    private static void publicUrl(CloudAuthEmulator.Builder builder, String url) {
        try {
            builder.publicUrl(url);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "--public-url must be https://host[:port], or http for a loopback host"
                            + " · --public-url 必须为 https://主机[:端口]，http 只用于本机",
                    e);
        }
    }

    /** Returns the arguments with each {@code --option=value} as two. */
    private static List<String> separated(String[] arguments) {
        List<String> all = new ArrayList<>();
        for (String argument : arguments) {
            int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
            if (equals < 0) {
                all.add(argument);
            } else {
                all.add(argument.substring(0, equals));
                all.add(argument.substring(equals + 1));
            }
        }
        return all;
    }

    /** Names the option, but no other argument: that may be a secret in the wrong place. */
    private static IllegalArgumentException unknown(String argument) {
        if (!argument.matches("--?[A-Za-z][A-Za-z-]{0,30}")) {
            return new IllegalArgumentException(
                    "an argument is not an option; see --help · 有一个参数不是选项，请查看 --help");
        }
        String nearest = NearestText.of(argument, OPTIONS);
        String hint =
                nearest == null
                        ? "see --help · 请查看 --help"
                        : "did you mean " + nearest + "? · 是否为 " + nearest + "？";
        return new IllegalArgumentException("unknown option · 未知选项: " + argument + "; " + hint);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value · 缺少参数值");
        }
        return rest.next();
    }

    private static int port(String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException(
                    "--port must be a number from 0 to 65535 · 端口必须为 0 到 65535");
        }
        return Integer.parseInt(text);
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(BIND_RULE, e);
        }
    }

    private static void scene(CloudAuthEmulator.Builder builder, String text) {
        int equals = text.indexOf('=');
        if (equals <= 0) {
            throw new IllegalArgumentException(
                    "--scene must be <BizType>=<scheme> or <SceneId>=<ProductCode>"
                            + " · --scene 的格式为 <场景标识>=<认证方案> 或 <认证场景ID>=<产品方案>");
        }
        String name = text.substring(0, equals);
        String value = text.substring(equals + 1);
        boolean storesMaterial = !value.endsWith(NO_MATERIAL);
        String product =
                storesMaterial ? value : value.substring(0, value.length() - NO_MATERIAL.length());
        if (Scheme.named(value) != null) {
            builder.scene(name, value);
        } else if (Solution.named(product) == null) {
            throw new IllegalArgumentException(
                    "--scene needs the name of a scheme, such as RPMin, or a ProductCode, such as"
                            + " ID_PRO · --scene 需要认证方案 (例如 RPMin) 或产品方案 (例如 ID_PRO)");
        } else if (!name.matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException(
                    "--scene: the SceneId of a ProductCode must be a number ·"
                            + " --scene：产品方案的认证场景ID必须为数字");
        } else if (storesMaterial) {
            builder.faceScene(Long.parseLong(name), product);
        } else {
            builder.faceSceneWithoutMaterial(Long.parseLong(name), product);
        }
    }
}
