package io.cloudauth.docs.snippets;

import io.cloudauth.model.BizId;
import io.cloudauth.model.MaterialPart;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The names for the page on uploads, images and callbacks. */
public abstract class AroundTheCallsContext extends SnippetContext {

    protected final Map<MaterialPart, byte[]> pictures = new EnumMap<>(MaterialPart.class);
    protected final ByteArrayOutputStream out = new ByteArrayOutputStream();
    protected final Orders orders = new Orders();

    protected final Incoming incoming = new Incoming();
    protected final Outgoing response = new Outgoing();
    protected String stored = "";

    /** A database; null, because the snippets that use it are compiled but not run. */
    protected @Nullable DataSource dataSource;

    protected AroundTheCallsContext() {}

    /** The records of the application. */
    public static final class Orders {

        /** Records a verdict. */
        public boolean verified(BizId bizId, boolean passed) {
            return passed && !bizId.value().isEmpty();
        }
    }

    /** A stand-in for a servlet request. */
    public static final class Incoming {

        /** Returns the body. */
        public InputStream getInputStream() {
            return InputStream.nullInputStream();
        }
    }

    /** A stand-in for a servlet response. */
    public static final class Outgoing {

        private int status;

        /** Sets the status. */
        public void setStatus(int code) {
            this.status = code;
        }

        /** Returns the status. */
        public int status() {
            return status;
        }
    }
}
