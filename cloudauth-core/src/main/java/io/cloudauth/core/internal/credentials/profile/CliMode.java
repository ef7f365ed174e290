package io.cloudauth.core.internal.credentials.profile;

import io.cloudauth.core.internal.credentials.Environment;

/** The modes of the profiles of the vendor's command line. */
final class CliMode {
    private CliMode() {}

    /**
     * Returns the mode of a profile. If the profile names none, the mode follows from the settings,
     * in the order of the command line.
     */
    static String of(Settings profile, Environment environment) throws UnusableProfileException {
        if (profile.optional("mode") != null) {
            return profile.required("mode");
        }
        if (profile.has("access_key_id") && profile.has("access_key_secret")) {
            if (profile.has("sts_token")) {
                return "StsToken";
            }
            return profile.has("ram_role_arn") ? "RamRoleArn" : "AK";
        }
        if (profile.has("private_key") && profile.has("key_pair_name")) {
            return "RsaKeyPair";
        }
        if (profile.has("ram_role_name")) {
            return "EcsRamRole";
        }
        if (profile.has("process_command")) {
            return "External";
        }
        if (profile.has("oidc_provider_arn", "ALIBABA_CLOUD_OIDC_PROVIDER_ARN", environment)
                && profile.has("oidc_token_file", "ALIBABA_CLOUD_OIDC_TOKEN_FILE", environment)
                && profile.has("ram_role_arn", "ALIBABA_CLOUD_ROLE_ARN", environment)) {
            return "OIDC";
        }
        return profile.has("cloud_sso_sign_in_url") ? "CloudSSO" : profile.required("mode");
    }

    /** Returns the exception for a mode that is not read, with what to do instead. */
    static UnusableProfileException unsupported(String mode) {
        return new UnusableProfileException(
                switch (mode) {
                    case "RsaKeyPair" ->
                            "mode RsaKeyPair is not supported; use an AccessKey or a role (aliyun"
                                    + " configure --mode AK or --mode RamRoleArn)";
                    case "External" ->
                            "mode External is not supported, because the client runs no command"
                                    + " that a file names; run the command before the program"
                                    + " starts and set ALIBABA_CLOUD_ACCESS_KEY_ID,"
                                    + " ALIBABA_CLOUD_ACCESS_KEY_SECRET and"
                                    + " ALIBABA_CLOUD_SECURITY_TOKEN, or run it in a provider of"
                                    + " your own";
                    case "BearerToken", "Anonymous" ->
                            "mode "
                                    + mode
                                    + " has no AccessKey, which signs each request; choose another"
                                    + " profile (ALIBABA_CLOUD_PROFILE, or aliyun configure switch"
                                    + " --profile)";
                    default ->
                            "mode must be one of AK, StsToken, RamRoleArn, RamRoleArnWithRoleName,"
                                    + " ChainableRamRoleArn, EcsRamRole, OIDC, CredentialsURI,"
                                    + " CloudSSO, OAuth";
                });
    }

    /** Returns the exception for a sign-in mode without a session that is valid now. */
    static UnusableProfileException expired(String mode) {
        return new UnusableProfileException(
                "mode "
                        + mode
                        + ": the file has no session that is still valid; run aliyun sts"
                        + " GetCallerIdentity --profile <name>, which renews it, or sign in again"
                        + " with aliyun configure --profile <name> --mode "
                        + mode);
    }
}
