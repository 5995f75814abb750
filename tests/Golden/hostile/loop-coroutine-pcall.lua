-- Coroutines that end their budget one after the other.
function player_think()
  while true do
    coroutine.resume(coroutine.create(function() while true do pcall(function() while true do end end) end end))
  end
end
