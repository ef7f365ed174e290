package io.cloudauth.kotlin

import io.cloudauth.CloudAuthClient
import io.cloudauth.core.CloudAuth
import io.cloudauth.core.credentials.CredentialsProviders
import io.cloudauth.core.event.CallEvent.CallEnded
import io.cloudauth.emulator.CloudAuthEmulator
import io.cloudauth.emulator.TestIdCards
import io.cloudauth.face.OuterOrderNo
import io.cloudauth.model.Image
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.util.concurrent.CompletableFuture
import java.util.concurrent.TimeUnit
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Timeout
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.ValueSource
import reactor.core.publisher.Mono

/** The code of the page on Kotlin and reactive code, and what cancelling does there. */
@Timeout(60)
class KotlinPageTest {

    private lateinit var emulator: CloudAuthEmulator
    private lateinit var client: CloudAuthClient
    private val photo = Image.url("https://cdn.example/a.jpg")
    private val ended = CompletableFuture<String>()

    @BeforeEach
    fun start() {
        emulator = CloudAuthEmulator.start()
        client = CloudAuth.builder()
            .endpoint(emulator.endpoint())
            .credentials(CredentialsProviders.accessKey(emulator.accessKeyId(), emulator.accessKeySecret()))
            .sceneId(1000000006L)
            .listener { event ->
                if (event is CallEnded) ended.complete(event.ending().name)
            }
            .build()
    }

    @AfterEach
    fun stop() {
        client.close()
        emulator.close()
    }

    @Test
    fun aCoroutineGetsAVerdict(): Unit = runBlocking {
        val verification = Verification(client.faceVerify().async())
        val verdict = verification.contrast(OuterOrderNo.random(), "测试", TestIdCards.passed(), photo)
        assertThat(verdict.isPassed).isTrue()
    }

    @Test
    fun aBilledCallGoesOnIfItsCoroutineIsCancelled() {
        emulator.delayAnswer("ContrastFaceVerify", Duration.ofMillis(300), 1)
        runBlocking {
            val call = launch(Dispatchers.Default) {
                Verification(client.faceVerify().async())
                    .contrast(OuterOrderNo.random(), "测试", TestIdCards.passed(), photo)
            }
            waitForCall()
            call.cancelAndJoin()
        }
        assertThat(ended.get(30, TimeUnit.SECONDS)).isEqualTo("SUCCEEDED")
        assertThat(emulator.charged()).isEqualTo(1)
    }

    @Test
    fun aSubscriberGetsAVerdict() {
        val verdict = ReactiveVerification(client.faceVerify().async())
            .contrast(OuterOrderNo.random(), "测试", TestIdCards.passed(), photo)
            .block()
        assertThat(verdict!!.isPassed).isTrue()
    }

    @Test
    fun nothingIsSentBeforeSomebodySubscribes() {
        ReactiveVerification(client.faceVerify().async())
            .contrast(OuterOrderNo.random(), "测试", TestIdCards.passed(), photo)
        assertThat(emulator.calls()).isEmpty()
    }

    @Test
    fun aBilledCallGoesOnIfItsSubscriberCancels() {
        emulator.delayAnswer("ContrastFaceVerify", Duration.ofMillis(300), 1)
        val subscriber = ReactiveVerification(client.faceVerify().async())
            .contrast(OuterOrderNo.random(), "测试", TestIdCards.passed(), photo)
            .subscribe()
        waitForCall()
        subscriber.dispose()
        assertThat(ended.get(30, TimeUnit.SECONDS)).isEqualTo("SUCCEEDED")
        assertThat(emulator.charged()).isEqualTo(1)
    }

    @Test
    fun withoutTheFlagACancelledSubscriberLeavesAnUnknownOutcome() {
        emulator.delayAnswer("ContrastFaceVerify", Duration.ofSeconds(5), 1)
        val face = client.faceVerify().async()
        val subscriber = Mono.fromFuture {
            face.contrastFaceVerify { request ->
                request.outerOrderNo(OuterOrderNo.random()).name("测试")
                    .idCardNumber(TestIdCards.passed()).faceImage(photo)
            }
        }.subscribe()
        waitForCall()
        subscriber.dispose()
        assertThat(ended.get(30, TimeUnit.SECONDS)).isEqualTo("OUTCOME_UNKNOWN")
    }

    /** Waits until the emulator has charged the call, whose response it still delays. */
    private fun waitForCall() {
        while (emulator.charged() == 0L) {
            Thread.onSpinWait()
        }
    }

    @ParameterizedTest
    @ValueSource(strings = ["docs/kotlin-reactive.md", "docs/zh/kotlin-reactive.md"])
    fun thePagesShowThisCode(page: String) {
        val root = Path.of(System.getProperty("project.root"))
        val blocks = Regex("```kotlin\n(.*?)```", RegexOption.DOT_MATCHES_ALL)
            .findAll(Files.readString(root.resolve(page))).map { withoutComments(it.groupValues[1]) }.toList()
        assertThat(blocks).hasSize(2)
        val sources = listOf("Coroutines.kt", "Reactive.kt").map {
            withoutComments(Files.readString(Path.of("src/test/kotlin/io/cloudauth/kotlin", it)))
        }
        assertThat(sources).zipSatisfy(blocks) { source, block -> assertThat(source).contains(block) }
    }

    /** Comments are in the language of the page. */
    private fun withoutComments(code: String): String =
        code.replace(Regex("(?m)^ *//.*\n"), "").trim()
}
