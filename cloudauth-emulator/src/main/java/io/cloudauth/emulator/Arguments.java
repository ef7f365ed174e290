package io.cloudauth.emulator;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Iterator;
import java.util.List;

/** What the program is told on its command line. */
final class Arguments {

    static final String USAGE =
            """
            usage: java -jar cloudauth-emulator-<version>-standalone.jar [options]
            用法：java -jar cloudauth-emulator-<version>-standalone.jar [选项]
              --port <number>                8964; 0 picks a free one · 端口，0 表示任选空闲端口
              --bind <address>               127.0.0.1 · 监听地址
              --access-key-id <id>           testAccessKeyId · 接受的 AccessKey ID
              --access-key-secret <secret>   testAccessKeySecret · 对应的密钥
              --scene <BizType>=<scheme>     a scene that exists, may be repeated · 存在的场景，可重复
              --show-personal-data           show calls unmasked · 不脱敏地显示调用
              --allow-callbacks-to <host>    besides loopback, may be repeated · 回环以外允许回调的主机，可重复
            """;

    private static final int PORT = 8964;

    private Arguments() {}

    /** Reads the options. */
    static CloudAuthEmulator.Builder read(String[] arguments) {
        CloudAuthEmulator.Builder builder = CloudAuthEmulator.builder().port(PORT);
        String id = "testAccessKeyId";
        String secret = "testAccessKeySecret";
        Iterator<String> all = List.of(arguments).iterator();
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
                default -> throw new IllegalArgumentException("unknown option · 未知选项");
            }
        }
        return builder.accessKey(id, secret);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value · 缺少值");
        }
        return rest.next();
    }

    private static int port(String text) {
        if (!text.matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("--port is 0 to 65535 · 端口为 0 到 65535");
        }
        return Integer.parseInt(text);
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("--bind is an address of this machine · 本机地址", e);
        }
    }

    private static void scene(CloudAuthEmulator.Builder builder, String text) {
        int equals = text.indexOf('=');
        if (equals <= 0) {
            throw new IllegalArgumentException(
                    "--scene is <BizType>=<scheme> · 格式为 <BizType>=<方案>");
        }
        builder.scene(text.substring(0, equals), text.substring(equals + 1));
    }
}
