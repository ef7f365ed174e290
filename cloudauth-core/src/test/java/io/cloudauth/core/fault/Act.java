package io.cloudauth.core.fault;

import java.io.IOException;

/** What a {@link FaultServer} does with one connection or one request. */
public interface Act {
    /** When an act takes place. */
    enum Moment {
        /** A connection came in, and not a byte of TLS was spoken. */
        ACCEPTED,
        /** The connection stands; nothing was read. */
        BEFORE_READING,
        /** A request was read to its end. */
        REQUEST_READ
    }

    void perform(Visit visit) throws IOException;

    default Moment moment() {
        return Moment.REQUEST_READ;
    }

    /** The same act at another moment. */
    default Act at(Moment moment) {
        Act act = this;
        return new Act() {
            @Override
            public void perform(Visit visit) throws IOException {
                act.perform(visit);
            }

            @Override
            public Moment moment() {
                return moment;
            }
        };
    }
}
