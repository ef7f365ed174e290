package io.cloudauth.docs.snippets;

import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.emulator.TestIdCards;
import io.cloudauth.face.FaceVerifySession;
import io.cloudauth.face.OuterOrderNo;

/** The names for the pages on sessions of the financial-grade product. */
public abstract class FaceContext extends SnippetContext {

    protected final String metaInfo = CloudAuthEmulator.pageMetaInfo();
    protected final FaceVerifySession session =
            face.initFaceVerify(
                    r ->
                            r.outerOrderNo(OuterOrderNo.random())
                                    .idPro("测试", TestIdCards.passed())
                                    .metaInfo(metaInfo));

    protected FaceContext() {}
}
