-- A coroutine that resumes itself and its parents.
function player_think()
  local a
  a = coroutine.create(function() while true do coroutine.resume(a) coroutine.resume(coroutine.running()) end end)
  coroutine.resume(a)
end
