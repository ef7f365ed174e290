package io.cloudauth.benchmarks.contender;

import com.aliyuncs.http.HttpClientType;

/** The vendor's SDK with its client over the JDK's URLConnection. */
public final class StockUrlConnection extends Stock {

    public StockUrlConnection(Place place) {
        super(place, HttpClientType.Compatible);
    }
}
