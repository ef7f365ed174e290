package io.cloudauth.examples.batch.person;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.SubmissionOutcome;
import io.cloudauth.examples.batch.BatchProperties;
import io.cloudauth.model.Image;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The operations by which a person can be verified. */
@Configuration
class Operations {

    @Bean
    Verification verification(BatchProperties properties, CloudAuthClient client) {
        Function<Person, SubmissionOutcome> operation =
                switch (properties.operation()) {
                    case CONTRAST_FACE_VERIFY -> person -> contrast(client, person);
                    case VERIFY_MATERIAL -> person -> material(client, person);
                };
        return new Verification(operation);
    }

    private static SubmissionOutcome contrast(CloudAuthClient client, Person person) {
        return SubmissionOutcome.of(
                client.faceVerify()
                        .contrastFaceVerify(
                                r ->
                                        r.outerOrderNo(person.orderNo())
                                                .name(person.name())
                                                .idCardNumber(person.idNumber())
                                                .faceImage(Image.file(person.picture()))));
    }

    private static SubmissionOutcome material(CloudAuthClient client, Person person) {
        return SubmissionOutcome.of(
                client.verifyMaterial(
                        r ->
                                r.bizId(person.orderNo())
                                        .name(person.name())
                                        .idCardNumber(person.idNumber())
                                        .faceImage(Image.file(person.picture()))));
    }
}
