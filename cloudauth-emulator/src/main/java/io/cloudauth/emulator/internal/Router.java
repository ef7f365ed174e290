package io.cloudauth.emulator.internal;

import io.cloudauth.emulator.internal.control.ControlInterface;
import io.cloudauth.emulator.internal.credentials.MetadataService;
import io.cloudauth.emulator.internal.http.Handler;
import io.cloudauth.emulator.internal.http.Request;
import io.cloudauth.emulator.internal.http.Response;
import io.cloudauth.emulator.internal.media.Links;
import io.cloudauth.emulator.internal.oss.ObjectStorage;
import io.cloudauth.emulator.internal.page.VerifyPage;
import io.cloudauth.emulator.internal.web.Defences;
import io.cloudauth.emulator.internal.web.PageFiles;

/**
 * Which part answers which path, to whoever may come there.
 *
 * @param defences who may come
 * @param api the signed operations
 * @param control the control interface
 * @param page the end user's page
 * @param media what the links to material show
 * @param metadata the metadata of a virtual machine
 * @param storage knows which requests are for the object storage
 * @param countedStorage the object storage
 */
record Router(
        Defences defences,
        Handler api,
        Handler control,
        Handler page,
        Handler media,
        Handler metadata,
        ObjectStorage storage,
        Handler countedStorage)
        implements Handler {

    @Override
    public Response handle(Request request) {
        Handler handler = handlerFor(request);
        Response refusal = defences.refusal(request, wayTo(handler, request.path()));
        return refusal == null ? handler.handle(request) : PageFiles.secured(refusal);
    }

    private Defences.Way wayTo(Handler handler, String path) {
        if (handler == countedStorage) {
            return Defences.Way.BUCKET;
        }
        boolean isLinked =
                path.equals(VerifyPage.ROOT)
                        || path.equals(ControlInterface.ROOT)
                        || handler == media;
        return isLinked ? Defences.Way.LINK : Defences.Way.CALL;
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
        if (storage.isFor(request)) {
            return countedStorage;
        }
        return path.startsWith(Links.ROOT)
                ? media
                : nothing -> Response.text(404, "nothing is here");
    }
}
