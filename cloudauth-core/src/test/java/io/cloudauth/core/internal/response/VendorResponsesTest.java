package io.cloudauth.core.internal.response;

import static org.assertj.core.api.Assertions.assertThat;

import com.aliyuncs.AcsResponse;
import com.aliyuncs.cloudauth.model.v20190307.DescribeFaceVerifyResponse;
import com.aliyuncs.cloudauth.model.v20190307.DescribeOssUploadTokenResponse;
import com.aliyuncs.cloudauth.model.v20190307.DescribeVerifyResultResponse;
import com.aliyuncs.cloudauth.model.v20190307.DescribeVerifyTokenResponse;
import com.aliyuncs.cloudauth.model.v20190307.InitFaceVerifyResponse;
import com.aliyuncs.cloudauth.model.v20190307.VerifyMaterialResponse;
import io.cloudauth.core.internal.operation.DescribeFaceVerify;
import io.cloudauth.core.internal.operation.DescribeOssUploadToken;
import io.cloudauth.core.internal.operation.DescribeVerifyResult;
import io.cloudauth.core.internal.operation.DescribeVerifyToken;
import io.cloudauth.core.internal.operation.InitFaceVerify;
import io.cloudauth.core.internal.operation.Operation;
import io.cloudauth.core.internal.operation.VerifyMaterial;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The fields of the vendor's response classes, as the oracle of what the operations read. */
class VendorResponsesTest {

    /** Fields that a result does not have. A new exception needs a reason. */
    private static final Set<String> NOT_READ =
            Set.of(
                    "RequestId", // the common reader reads it
                    "Code", // likewise
                    "Message", // could quote the request
                    "OssUploadToken.Msg"); // the text of a token; not documented by the vendor

    static Stream<Arguments> operations() {
        return Stream.of(
                Arguments.of(DescribeVerifyToken.OPERATION, DescribeVerifyTokenResponse.class),
                Arguments.of(DescribeVerifyResult.OPERATION, DescribeVerifyResultResponse.class),
                Arguments.of(VerifyMaterial.OPERATION, VerifyMaterialResponse.class),
                Arguments.of(InitFaceVerify.OPERATION, InitFaceVerifyResponse.class),
                Arguments.of(DescribeFaceVerify.OPERATION, DescribeFaceVerifyResponse.class),
                Arguments.of(
                        DescribeOssUploadToken.OPERATION, DescribeOssUploadTokenResponse.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void everyFieldOfTheVendorsResponseIsRead(
            Operation<?, ?> operation, Class<? extends AcsResponse> response) {
        Set<String> vendors = new TreeSet<>();
        addFields(vendors, "", response);
        vendors.removeAll(NOT_READ);

        Recorder read = new Recorder();
        vendors.forEach(name -> read.put(name, value(name)));
        read.put("Code", "200");
        Object result =
                operation
                        .result()
                        .of(new ApiResponse("", new Fields(read)), Instant.EPOCH, Instant.EPOCH);

        assertThat(result).isNotNull();
        assertThat(vendors).isNotEmpty();
        assertThat(read.names).containsAll(vendors);
    }

    private static String value(String name) {
        if (name.endsWith("EndPoint")) {
            return "oss.example";
        }
        return name.endsWith("CertifyUrl") ? "https://page.example" : "1";
    }

    /** Adds the names on the wire: {@code getFaceQuality} of Material is Material.FaceQuality. */
    private static void addFields(Set<String> names, String prefix, Class<?> type) {
        for (Method getter : type.getDeclaredMethods()) {
            if (!getter.getName().startsWith("get")
                    || getter.getParameterCount() > 0
                    || !Modifier.isPublic(getter.getModifiers())
                    || getter.getName().equals("getInstance")) {
                continue;
            }
            String name = prefix + getter.getName().substring("get".length());
            if (getter.getReturnType().getName().startsWith("com.aliyuncs.")) {
                addFields(names, name + '.', getter.getReturnType());
            } else if (getter.getReturnType() == List.class) {
                names.add(name + ".Length");
                names.add(name + "[0]");
            } else {
                names.add(name);
            }
        }
    }

    /** Fields that record which of them were read. */
    private static final class Recorder extends HashMap<String, String> {
        private static final long serialVersionUID = 1L;

        private final Set<String> names = new HashSet<>();

        @Override
        public @Nullable String get(Object name) {
            names.add((String) name);
            return super.get(name);
        }
    }
}
