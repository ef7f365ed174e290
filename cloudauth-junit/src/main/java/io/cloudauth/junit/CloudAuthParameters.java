package io.cloudauth.junit;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.face.FaceVerifyClient;
import io.cloudauth.meta.MetaVerifyClient;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A parameter resolver that keeps one {@link CloudAuthExtension} for each annotated class. */
final class CloudAuthParameters
        implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback, ParameterResolver {

    @Override
    public void beforeAll(ExtensionContext context) {
        CloudAuthExtension extension = CloudAuthExtension.create();
        extension.beforeAll(context);
        store(context).put(CloudAuthExtension.class, extension);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        extension(context).beforeEach(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        extension(context).afterAll(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == CloudAuthClient.class
                || type == FaceVerifyClient.class
                || type == MetaVerifyClient.class
                || type == CloudAuthEmulator.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        CloudAuthExtension extension = extension(context);
        Class<?> type = parameter.getParameter().getType();
        if (type == CloudAuthClient.class) {
            return extension.client();
        }
        if (type == MetaVerifyClient.class) {
            return extension.metaVerify();
        }
        return type == FaceVerifyClient.class ? extension.faceVerify() : extension.emulator();
    }

    private static CloudAuthExtension extension(ExtensionContext context) {
        CloudAuthExtension extension =
                store(context).get(CloudAuthExtension.class, CloudAuthExtension.class);
        if (extension == null) {
            throw new IllegalStateException(
                    "No emulator was started for this test class. Put @CloudAuthTest on the class");
        }
        return extension;
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(Namespace.create(CloudAuthParameters.class));
    }
}
