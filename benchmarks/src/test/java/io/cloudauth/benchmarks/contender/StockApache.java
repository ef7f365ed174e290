package io.cloudauth.benchmarks.contender;

import com.aliyuncs.http.HttpClientType;

/** The vendor's SDK with its Apache client: what it uses unasked. */
public final class StockApache extends Stock {

    public StockApache(Place place) {
        super(place, HttpClientType.ApacheHttpClient);
    }
}
