package io.cloudauth.emulator.internal;

import io.cloudauth.emulator.internal.control.ControlInterface;
import io.cloudauth.emulator.internal.credentials.MetadataService;
import io.cloudauth.emulator.internal.http.Handler;
import io.cloudauth.emulator.internal.http.Request;
import io.cloudauth.emulator.internal.http.Response;
import io.cloudauth.emulator.internal.media.Links;
import io.cloudauth.emulator.internal.oss.ObjectStorage;
import io.cloudauth.emulator.internal.page.FacePage;
import io.cloudauth.emulator.internal.page.VerifyPage;
import io.cloudauth.emulator.internal.web.PageFiles;
import io.cloudauth.emulator.internal.web.RequestGuards;

/**
 * A handler that selects the handler for each request by its path, after it has refused requests
 * from foreign web pages.
 *
 * @param guards the checks that refuse requests from foreign web pages
 * @param api the handler of the signed operations
 * @param control the handler of the control interface
 * @param page the handler of the end user's page
 * @param facePage the handler of the end user's page in the financial-grade product
 * @param media the handler of the links to material
 * @param metadata the handler of the metadata of a virtual machine
 * @param storage decides which requests are for the object storage
 * @param journaledStorage the handler of the object storage, which records requests in the journal
 */
record Router(
        RequestGuards guards,
        Handler api,
        Handler control,
        Handler page,
        FacePage facePage,
        Handler media,
        Handler metadata,
        ObjectStorage storage,
        Handler journaledStorage)
        implements Handler {

    @Override
    public Response handle(Request request) {
        Handler handler = handlerFor(request);
        Response refusal = guards.refusal(request, accessTo(handler, request));
        return refusal == null ? handler.handle(request) : PageFiles.withSecurityHeaders(refusal);
    }

    private RequestGuards.Access accessTo(Handler handler, Request request) {
        if (handler == journaledStorage) {
            return RequestGuards.Access.BUCKET;
        }
        if (handler == facePage) {
            return facePage.access(request);
        }
        String path = request.path();
        if (path.equals(ControlInterface.META_INFO_SCRIPT)) {
            return RequestGuards.Access.SCRIPT;
        }
        boolean acceptsLinks =
                path.equals(VerifyPage.ROOT)
                        || path.equals(ControlInterface.ROOT)
                        || handler == media;
        return acceptsLinks ? RequestGuards.Access.LINK : RequestGuards.Access.CALL;
    }

    private Handler handlerFor(Request request) {
        String path = request.path();
        if (path.equals("/")) {
            return api;
        }
        if (path.startsWith(ControlInterface.ROOT)) {
            return control;
        }
        if (path.startsWith(MetadataService.ROOT)) {
            return metadata;
        }
        if (path.equals(VerifyPage.ROOT) || path.startsWith(VerifyPage.ROOT + "/")) {
            return page;
        }
        if (path.equals(FacePage.ROOT) || path.startsWith(FacePage.ROOT + "/")) {
            return facePage;
        }
        if (storage.isFor(request)) {
            return journaledStorage;
        }
        return path.startsWith(Links.ROOT)
                ? media
                : unused -> Response.text(404, "nothing is here");
    }
}
