package io.cloudauth.emulator;

import io.cloudauth.emulator.internal.face.Solution;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Iterator;
import java.util.List;

/** Parser of the command line options. */
final class Arguments {

    static final String USAGE =
            """
            usage: java -jar cloudauth-emulator-<version>-standalone.jar [options]
            用法：java -jar cloudauth-emulator-<version>-standalone.jar [选项]
              --port <number>                default 8964; 0 for a free port · 端口，默认 8964，0 为空闲端口
              --bind <address>               default 127.0.0.1 · 监听地址，默认 127.0.0.1
              --access-key-id <id>           default testAccessKeyId · 接受的 AccessKey ID
              --access-key-secret <secret>   default testAccessKeySecret · 对应的密钥
              --scene <BizType>=<scheme>     BizType to accept, repeatable · 接受的场景标识，可重复
              --scene <SceneId>=<ProductCode>[,no-material]
                                             financial-grade scene, repeatable; no-material: without pictures
                                             金融级实人认证场景，可重复；no-material：不留存认证资料
              --show-personal-data           show calls unmasked · 显示调用时不脱敏
              --allow-callbacks-to <host>    in addition to loopback, repeatable · 允许回调的主机，可重复
            """;

    private static final int PORT = 8964;
    private static final String NO_MATERIAL = ",no-material";

    private Arguments() {}

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
                default ->
                        throw new IllegalArgumentException(
                                "unknown option; see the usage · 未知选项，请查看用法");
            }
        }
        return builder.accessKey(id, secret);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value · 缺少参数值");
        }
        return rest.next();
    }

    private static int port(String text) {
        if (!text.matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException(
                    "--port must be a number from 0 to 65535 · 端口必须为 0 到 65535");
        }
        return Integer.parseInt(text);
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "--bind must be an address of this machine · --bind 必须为本机地址", e);
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
        if (Solution.named(product) == null) {
            builder.scene(name, value);
        } else if (!name.matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException(
                    "the SceneId of a ProductCode must be a number · 产品方案的认证场景ID必须为数字");
        } else if (storesMaterial) {
            builder.faceScene(Long.parseLong(name), product);
        } else {
            builder.faceSceneWithoutMaterial(Long.parseLong(name), product);
        }
    }
}
