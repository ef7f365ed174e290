package io.cloudauth.meta;

import io.cloudauth.error.Violation;
import io.cloudauth.model.FinancialGradeRequest;
import io.cloudauth.model.IdCardNumber;
import io.cloudauth.model.PersonName;
import io.cloudauth.model.PersonalData;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request for a check of a name and an ID number. It is sent in clear, which the vendor calls
 * ParamType {@code normal}: the vendor's documents contradict each other about MD5.
 *
 * <p>Immutable and safe for use by multiple threads.
 */
public abstract sealed class MetaVerifyRequest extends FinancialGradeRequest
        permits Id2MetaVerifyRequest, Mobile3MetaDetailVerifyRequest {

    private final transient PersonName name;
    private final transient IdCardNumber idCardNumber;

    MetaVerifyRequest(MetaVerifyRequestBuilder<?> builder, List<Violation> warnings) {
        super(builder, warnings);
        this.name = builder.personName();
        this.idCardNumber = builder.number();
    }

    /**
     * Returns the person's name.
     *
     * @return the name
     */
    @PersonalData
    public final PersonName name() {
        return name;
    }

    /**
     * Returns the person's ID number.
     *
     * @return the ID number
     */
    @PersonalData
    public final IdCardNumber idCardNumber() {
        return idCardNumber;
    }

    @Override
    protected void addFields(Map<String, @Nullable Object> fields) {
        fields.put("name", name);
        fields.put("idCardNumber", idCardNumber);
    }
}
