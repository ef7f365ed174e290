package io.cloudauth.benchmarks.contender;

import com.aliyuncs.AcsRequest;
import com.aliyuncs.AcsResponse;
import com.aliyuncs.DefaultAcsClient;
import com.aliyuncs.auth.AlibabaCloudCredentialsProvider;
import com.aliyuncs.auth.BasicCredentials;
import com.aliyuncs.auth.STSAssumeRoleSessionCredentialsProvider;
import com.aliyuncs.exceptions.ClientException;
import com.aliyuncs.http.HttpClientType;
import com.aliyuncs.http.ProtocolType;
import com.aliyuncs.profile.DefaultProfile;

/**
 * The vendor's SDK with sessions of a role. It counts a session's time from the duration that was
 * asked for, 15 minutes at least, and not by the end that the service tells.
 */
public final class StockAssumingRole extends Stock {

    public StockAssumingRole(Place place) {
        super(place, HttpClientType.ApacheHttpClient, provider(place));
    }

    private static AlibabaCloudCredentialsProvider provider(Place place) {
        DefaultProfile profile =
                DefaultProfile.getProfile(
                        "cn-hangzhou", Person.ACCESS_KEY_ID, Person.ACCESS_KEY_SECRET);
        return new STSAssumeRoleSessionCredentialsProvider(
                        new BasicCredentials(Person.ACCESS_KEY_ID, Person.ACCESS_KEY_SECRET),
                        Person.ROLE,
                        profile)
                .withRoleSessionName("bench")
                .withSTSClient(new Nearby(profile, place));
    }

    /** Its client for sessions, which has no setter for the place. */
    private static final class Nearby extends DefaultAcsClient {
        private final Place place;

        Nearby(DefaultProfile profile, Place place) {
            super(profile);
            this.place = place;
        }

        @Override
        public <T extends AcsResponse> T getAcsResponse(AcsRequest<T> request)
                throws ClientException {
            request.setSysEndpoint(place.authority());
            request.setSysProtocol(ProtocolType.HTTP);
            return super.getAcsResponse(request);
        }
    }
}
