package io.cloudauth.docs.snippets;

import io.cloudauth.core.submission.SubmissionLogs;
import io.cloudauth.model.BizId;
import io.cloudauth.model.MaterialPart;
import io.cloudauth.submission.Submission;
import io.cloudauth.submission.SubmissionLog;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The names of the page on uploads, pictures and callbacks. */
public abstract class AroundTheCalls extends Surroundings {

    protected final Map<MaterialPart, byte[]> pictures = new EnumMap<>(MaterialPart.class);
    protected final ByteArrayOutputStream out = new ByteArrayOutputStream();
    protected final Orders orders = new Orders();

    protected final Incoming incoming = new Incoming();
    protected final Outgoing response = new Outgoing();
    protected final SubmissionLog log = SubmissionLogs.inMemory();
    protected String stored = "";

    /** There is none: what uses it is compiled alone. */
    protected @Nullable DataSource dataSource;

    /** As above; one that chooses its database by the tenant. */
    protected @Nullable DataSource tenants;

    protected static final ThreadLocal<String> TENANT = new ThreadLocal<>();

    protected AroundTheCalls() {}

    protected final void askAPerson(Submission open) {
        log(open.bizId().value());
    }

    /** The application's own records. */
    public static final class Orders {

        /** Notes a verdict. */
        public boolean verified(BizId bizId, boolean passed) {
            return passed && !bizId.value().isEmpty();
        }
    }

    /** As a servlet container gives it. */
    public static final class Incoming {

        /** The body. */
        public InputStream getInputStream() {
            return InputStream.nullInputStream();
        }
    }

    /** As a servlet container takes it. */
    public static final class Outgoing {

        private int status;

        /** Says how it went. */
        public void setStatus(int code) {
            this.status = code;
        }

        /** How it went. */
        public int status() {
            return status;
        }
    }
}
