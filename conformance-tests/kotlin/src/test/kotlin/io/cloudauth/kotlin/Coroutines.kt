package io.cloudauth.kotlin

import io.cloudauth.face.CertifyId
import io.cloudauth.face.FaceVerifyAsyncClient
import io.cloudauth.face.FaceVerifyResult
import io.cloudauth.face.OuterOrderNo
import io.cloudauth.model.Image
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.future.await
import kotlinx.coroutines.withContext

class Verification(private val face: FaceVerifyAsyncClient) {

    // free: if the coroutine is cancelled, the call ends too
    suspend fun result(certifyId: CertifyId): FaceVerifyResult =
        face.describeFaceVerify(certifyId).await()

    // billed: once sent, it is charged; so it continues if the coroutine is cancelled
    suspend fun contrast(orderNo: OuterOrderNo, name: String, idCardNumber: String, photo: Image): FaceVerifyResult =
        withContext(NonCancellable) {
            face.contrastFaceVerify { request ->
                request.outerOrderNo(orderNo).name(name).idCardNumber(idCardNumber).faceImage(photo)
            }.await()
        }
}
