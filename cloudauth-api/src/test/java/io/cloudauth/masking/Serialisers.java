package io.cloudauth.masking;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;

/** The ways to write an object without a call of its own methods. */
enum Serialisers {
    TO_STRING {
        @Override
        String write(Object object) {
            return object + "";
        }
    },
    JAVA {
        @Override
        String write(Object object) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
                stream.writeObject(object);
            }
            return bytes.toString(StandardCharsets.ISO_8859_1);
        }
    },
    JACKSON_2 {
        @Override
        String write(Object object) throws IOException {
            return jackson2().writeValueAsString(object);
        }
    },
    JACKSON_2_BY_FIELDS {
        @Override
        String write(Object object) throws IOException {
            return jackson2()
                    .setVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.ANY)
                    .writeValueAsString(object);
        }
    },
    JACKSON_3 {
        @Override
        String write(Object object) {
            return new tools.jackson.databind.ObjectMapper().writeValueAsString(object);
        }
    },
    JACKSON_3_BY_FIELDS {
        @Override
        String write(Object object) {
            return tools.jackson.databind.json.JsonMapper.builder()
                    .disable(tools.jackson.databind.SerializationFeature.FAIL_ON_EMPTY_BEANS)
                    .changeDefaultVisibility(
                            all ->
                                    all.withVisibility(
                                            PropertyAccessor.ALL, JsonAutoDetect.Visibility.ANY))
                    .build()
                    .writeValueAsString(object);
        }
    },
    GSON {
        @Override
        String write(Object object) {
            return new Gson().toJson(object);
        }
    },
    GSON_WITH_EVERYTHING {
        @Override
        String write(Object object) {
            return new GsonBuilder()
                    .serializeNulls()
                    .serializeSpecialFloatingPointValues()
                    .enableComplexMapKeySerialization()
                    .disableHtmlEscaping()
                    .create()
                    .toJson(object);
        }
    };

    /** Writes the object, or throws if the serialiser refuses it. */
    abstract String write(Object object) throws IOException;

    /** Returns the most lenient mapper, so that it fails for no other reason. */
    private static ObjectMapper jackson2() {
        return new ObjectMapper()
                .registerModule(new Jdk8Module())
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);
    }
}
