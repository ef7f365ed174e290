package io.cloudauth.benchmarks.run;

import java.util.EnumSet;
import java.util.Set;

/** Who takes part. */
public enum Entrant {
    OURS("this library", "Ours", "OursInMemory", "OursAssumingRole", "ours"),
    OURS_ACS3("this library, ACS3 signature", "OursAcs3", "", "", "ours"),
    STOCK_APACHE(
            "stock SDK, Apache client",
            "StockApache",
            "StockInMemory",
            "StockAssumingRole",
            "stock"),
    STOCK_URL_CONNECTION("stock SDK, URLConnection client", "StockUrlConnection", "", "", "stock"),
    TEA("Tea SDK", "Tea", "TeaInMemory", "", "tea"),
    /** No client: what a call costs at least. */
    FLOOR("prepared bytes over a bare socket", "Floor", "", "", "ours");

    /** The clients that are compared in most measurements. */
    static final Set<Entrant> CLIENTS = EnumSet.of(OURS, STOCK_APACHE, STOCK_URL_CONNECTION, TEA);

    private final String label;
    private final String contender;
    private final String inMemory;
    private final String assumingRole;
    private final String classPath;

    Entrant(
            String label,
            String contender,
            String inMemory,
            String assumingRole,
            String classPath) {
        this.label = label;
        this.contender = contender;
        this.inMemory = inMemory;
        this.assumingRole = assumingRole;
        this.classPath = classPath;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    String contender() {
        return contender;
    }

    /** Its contender without sockets. */
    String inMemory() {
        return inMemory;
    }

    /** Its contender with sessions of a role. */
    String assumingRole() {
        return assumingRole;
    }

    /** The module that writes its class path down. */
    String classPath() {
        return classPath;
    }
}
