package io.cloudauth.kotlin

import io.cloudauth.face.CertifyId
import io.cloudauth.face.FaceVerifyAsyncClient
import io.cloudauth.face.FaceVerifyResult
import io.cloudauth.face.OuterOrderNo
import io.cloudauth.model.Image
import reactor.core.publisher.Mono

class ReactiveVerification(private val face: FaceVerifyAsyncClient) {

    // free: if the subscriber cancels, the call ends too
    fun result(certifyId: CertifyId): Mono<FaceVerifyResult> =
        Mono.fromFuture { face.describeFaceVerify(certifyId) }

    // billed: true keeps the call running if the subscriber cancels
    fun contrast(orderNo: OuterOrderNo, name: String, idCardNumber: String, photo: Image): Mono<FaceVerifyResult> =
        Mono.fromFuture({
            face.contrastFaceVerify { request ->
                request.outerOrderNo(orderNo).name(name).idCardNumber(idCardNumber).faceImage(photo)
            }
        }, true)
}
